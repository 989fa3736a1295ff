import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxControl, SelectControl, TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { ReservedFreeSlotsQuery } from '../../../graphql/generated/graphql';
import { interpreterLanguages, languageName } from '../../../i18n/interpreter-languages';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { bookForCitizen } from './book-for-citizen';
import type { BookablePurpose } from './bookable';
import { WhoFields, whoLabels } from './WhoFields';

type Slot = NonNullable<ReservedFreeSlotsQuery['availability']>[number]['slots'][number];
type Props = { purpose: BookablePurpose; slots: Slot[]; partySize: number; caseId?: string };

/** Time, person and contact of an appointment booked in somebody's place. */
export async function BookForm({ purpose, slots, partySize, caseId }: Props) {
  const [t, words, who, locale] = await Promise.all([
    getTranslations('reserved-agenda.book'),
    formWords(),
    whoLabels(),
    getLocale(),
  ]);
  const labels = {
    ...who,
    startsAt: t('time'),
    taxCode: t('taxCode'),
    interpreterLanguage: t('interpreter'),
    residence: t('residence'),
    praticaValue: t('pratica'),
    notes: t('notes'),
    sharesContact: t('sharesContact'),
  };
  const { optional } = words;
  return (
    <ActionForm
      action={bookForCitizen}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{ purposeId: purpose.id, partySize, caseId }}
      className="book-form"
    >
      <p className="form-required">{words.required}</p>
      <p className="privacy-note">
        {t('privacyText')} <a href={link(locale, '/privacy')}>{t('privacyLink')}</a>
      </p>
      <SelectControl
        name="startsAt"
        label={labels.startsAt}
        isRequired
        placeholder={words.choose}
        options={slots.map(({ startsAt }) => ({ value: startsAt, text: fullMoment(locale, startsAt) }))}
      />
      <WhoFields />
      <CheckboxControl name="sharesContact" label={labels.sharesContact} hint={t('sharesContactHint')} />
      <SelectControl
        name="interpreterLanguage"
        label={labels.interpreterLanguage}
        placeholder={t('noInterpreter')}
        options={interpreterLanguages.map((value) => ({ value, text: languageName(locale, value) }))}
      />
      <TextControl
        name="taxCode"
        label={labels.taxCode}
        hint={t('taxCodeHint')}
        optional={optional}
        autoComplete="off"
        maxLength={30}
        isLtr
      />
      <TextControl name="residence" label={labels.residence} optional={optional} autoComplete="off" maxLength={60} />
      {purpose.requiresPratica && (
        <TextControl name="praticaValue" label={labels.praticaValue} isRequired maxLength={60} isLtr />
      )}
      <TextareaControl name="notes" label={labels.notes} optional={optional} rows={2} maxLength={500} />
      <Button>{t('send')}</Button>
    </ActionForm>
  );
}
