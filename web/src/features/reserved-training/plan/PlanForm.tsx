import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, RadioControl, SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { PlanFormQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import type { Member } from '../read-members';
import { eventKinds, eventModes } from '../vocabulary';
import { AudienceFields } from './AudienceFields';
import { TextFields, WhenFields } from './CommonFields';
import { CoOrganiserFields } from './CoOrganiserFields';
import { formLabels } from './form-labels';
import { planEvent } from './plan-event';
import { RepeatFields } from './RepeatFields';
import { RulesFields } from './RulesFields';

/** T1, T2: a new meeting, kept as a draft until it is published. */
export async function PlanForm({ bacini, members }: { bacini: PlanFormQuery['bacini']; members: Member[] | null }) {
  const [t, terms, words, labels, locale] = await Promise.all([
    getTranslations('reserved-training.form'),
    getTranslations('reserved-terms'),
    formWords(),
    formLabels(),
    getLocale(),
  ]);
  const shared = { labels, optional: words.optional };
  return (
    <ActionForm action={planEvent} clientKey={crypto.randomUUID()} words={words} labels={labels} className="measure">
      <p className="form-required">{words.required}</p>
      <SelectControl
        name="kind"
        label={labels.kind}
        isRequired
        placeholder={words.choose}
        options={eventKinds.map((value) => ({ value, text: terms(`eventKind.${value}`) }))}
      />
      <TextFields {...shared} />
      <RadioControl
        name="mode"
        label={labels.mode}
        isRequired
        value="IN_PERSON"
        options={eventModes.map((value) => ({ value, label: terms(`eventMode.${value}`) }))}
      />
      <TextControl
        name="joinLink"
        label={labels.joinLink}
        hint={t('joinLinkHint')}
        optional={words.optional}
        maxLength={500}
        isLtr
      />
      <WhenFields {...shared} />
      <RepeatFields {...shared} />
      <AudienceFields labels={labels} bacini={bacini} optional={words.optional} />
      <CoOrganiserFields labels={labels} members={members} />
      <CheckboxControl name="isPublic" label={labels.isPublic} hint={t('isPublicHint')} />
      <RulesFields {...shared} />
      <div className="form-actions">
        <Button>{t('plan')}</Button>
        <ButtonLink tone="link" href={link(locale, '/area-riservata/formazione')}>
          {words.cancel}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
