import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, RadioControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { EventForm_EventFragment, PlanFormQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import type { Member } from '../read-members';
import { eventModes } from '../vocabulary';
import { AudienceFields } from './AudienceFields';
import { PlaceField, SeatsField, TextFields, WhenFields } from './CommonFields';
import { CoOrganiserFields } from './CoOrganiserFields';
import { formLabels } from './form-labels';
import { editEvent } from './plan-event';
import { RulesFields } from './RulesFields';
import { SittingFields, sittingLabels } from './SittingFields';
import { rowsOf } from './sittings';
import { whenOf } from './when';

type Props = { event: EventForm_EventFragment; bacini: PlanFormQuery['bacini']; members: Member[] | null };

/** T17: changes a meeting; its kind stays as it was planned. */
export async function EditForm({ event, bacini, members }: Props) {
  const [t, terms, words, own, locale] = await Promise.all([
    getTranslations('reserved-training.form'),
    getTranslations('reserved-terms'),
    formWords(),
    formLabels(),
    getLocale(),
  ]);
  const rows = event.sessions.length > 1 ? rowsOf(event.sessions) : [];
  const ofSittings = sittingLabels(rows, {
    sitting: (number) => t('sitting', { number }),
    ...{ day: own.startsOn, from: own.startsTime, to: own.endsTime, place: own.place },
  });
  const labels = { ...own, ...ofSittings };
  const shared = { labels, optional: words.optional, first: { ...event, ...whenOf(event) } };
  return (
    <ActionForm
      action={editEvent}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ eventId: event.id, slug: event.slug, expectedVersion: event.version }}
      className="measure"
    >
      {event.state === 'PUBLISHED' && <Callout title={t('told')} />}
      <p className="form-required">{words.required}</p>
      <TextFields {...shared} />
      <RadioControl
        name="mode"
        label={labels.mode}
        isRequired
        value={event.mode}
        options={eventModes.map((value) => ({ value, label: terms(`eventMode.${value}`) }))}
      />
      <TextControl
        name="joinLink"
        label={labels.joinLink}
        hint={t('joinLinkHint')}
        optional={words.optional}
        value={event.joinLink ?? undefined}
        maxLength={500}
        isLtr
      />
      {rows.length > 0 ? (
        <>
          <PlaceField {...shared} />
          <SittingFields rows={rows} optional={words.optional} />
          <SeatsField {...shared} />
        </>
      ) : (
        <WhenFields {...shared} />
      )}
      <AudienceFields {...shared} bacini={bacini} />
      <CoOrganiserFields labels={labels} members={members} chosen={event.coOrganisers ?? []} />
      <CheckboxControl name="isPublic" label={labels.isPublic} hint={t('isPublicHint')} isChecked={event.isPublic} />
      <RulesFields {...shared} />
      <div className="form-actions">
        <Button>{t('save')}</Button>
        <ButtonLink tone="link" href={link(locale, `/area-riservata/formazione/${event.slug}`)}>
          {words.cancel}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
