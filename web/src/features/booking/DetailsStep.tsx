import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { interpreterLanguages, languageName } from '../../i18n/interpreter-languages';
import { Select } from '../../ui/Select';
import { Textarea } from '../../ui/Textarea';
import { TextField } from '../../ui/TextField';
import { Unavailable } from '../../ui/Unavailable';
import { BookingPage } from './BookingPage';
import { bookingAddress } from './booking-address';
import { type BookingDraft, sealDraft } from './booking-draft';
import { praticaKinds } from './booking-input';
import { PrivacyNote } from './PrivacyNote';
import { readPurpose } from './read-purpose';
import { StepForm } from './StepForm';
import { saveDetails } from './save-details';

/** Third step: what the office must know of the matter. */
export async function DetailsStep({ locale, draft }: { locale: string; draft: BookingDraft }) {
  const [t, common, purpose] = await Promise.all([
    getTranslations('booking'),
    getTranslations('common.form'),
    readPurpose(draft.purposeId, locale),
  ]);
  const sealed = sealDraft(draft);
  const labels = {
    praticaKind: t('praticaKind'),
    praticaValue: t('praticaValue'),
    interpreterLanguage: t('interpreter'),
    notes: t('notes'),
  };
  const faults = await wordFaults(draft.form.faults, labels);
  const begun = draft.supplementOf ? { notes: t('supplementOf', { code: draft.supplementOf }) } : {};
  const values: Record<string, string> = { ...begun, ...draft.details, ...draft.form.values };
  return (
    <BookingPage locale={locale} step="details" draft={draft} sealed={sealed} labels={labels}>
      {purpose ? (
        <StepForm
          isExtendable={draft.hold?.extendable}
          action={saveDetails}
          locale={locale}
          step="details"
          sealed={sealed}
          back={bookingAddress(locale, 'time', sealed)}
          hasRequired={purpose.requiresPratica}
        >
          <PrivacyNote />
          {purpose.requiresPratica && (
            <>
              <Select
                name="praticaKind"
                label={labels.praticaKind}
                isRequired
                error={faults.of('praticaKind')}
                value={values.praticaKind}
                placeholder={common('choose')}
                options={praticaKinds.map((value) => ({ value, text: t(`pratica.${value}`) }))}
              />
              <TextField
                name="praticaValue"
                label={labels.praticaValue}
                hint={t('praticaHint')}
                isRequired
                error={faults.of('praticaValue')}
                value={values.praticaValue}
                width="medium"
                maxLength={40}
                isLtr
              />
            </>
          )}
          <Select
            name="interpreterLanguage"
            label={labels.interpreterLanguage}
            hint={t('interpreterHint')}
            value={values.interpreterLanguage ?? ''}
            placeholder={t('noInterpreter')}
            options={interpreterLanguages.map((value) => ({ value, text: languageName(locale, value) }))}
          />
          <Textarea
            name="notes"
            label={labels.notes}
            hint={t('notesHint')}
            optional={common('optional')}
            error={faults.of('notes')}
            value={values.notes}
            maxLength={200}
            rows={3}
          />
        </StepForm>
      ) : (
        <Unavailable />
      )}
    </BookingPage>
  );
}
