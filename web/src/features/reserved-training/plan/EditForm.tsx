import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { EventForm_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { TextFields, WhenFields } from './CommonFields';
import { formLabels } from './form-labels';
import { editEvent } from './plan-event';
import { whenOf } from './when';

/** T17: changes a meeting; what the kind, the mode and the audience are stays as it was planned. */
export async function EditForm({ event }: { event: EventForm_EventFragment }) {
  const [t, words, labels, locale] = await Promise.all([
    getTranslations('reserved-training.form'),
    formWords(),
    formLabels(),
    getLocale(),
  ]);
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
      <WhenFields {...shared} />
      <div className="form-actions">
        <Button>{t('save')}</Button>
        <ButtonLink tone="link" href={link(locale, `/area-riservata/formazione/${event.slug}`)}>
          {words.cancel}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
