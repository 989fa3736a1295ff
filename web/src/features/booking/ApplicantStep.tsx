import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { Callout } from '../../ui/Callout';
import { TextField } from '../../ui/TextField';
import { BookingPage } from './BookingPage';
import { bookingAddress } from './booking-address';
import { type BookingDraft, sealDraft } from './booking-draft';
import { PersonFields, personLabels } from './PersonFields';
import { PrivacyNote } from './PrivacyNote';
import { StepForm } from './StepForm';
import { saveApplicant } from './save-applicant';

/** Fourth step: who comes, and how to reach them. */
export async function ApplicantStep({ locale, draft }: { locale: string; draft: BookingDraft }) {
  const [t, common] = await Promise.all([getTranslations('booking'), getTranslations('common.form')]);
  const sealed = sealDraft(draft);
  const labels = {
    ...(await personLabels()),
    taxCode: t('taxCode'),
    residence: t('residence'),
  };
  const faults = await wordFaults(draft.form.faults, labels);
  const values: Record<string, string> = { ...draft.applicant, ...draft.form.values };
  const optional = common('optional');
  return (
    <BookingPage locale={locale} step="applicant" draft={draft} sealed={sealed} labels={labels}>
      <StepForm
        isExtendable={draft.hold?.extendable}
        action={saveApplicant}
        locale={locale}
        step="applicant"
        sealed={sealed}
        back={bookingAddress(locale, 'details', sealed)}
      >
        <PrivacyNote />
        <PersonFields
          labels={labels}
          values={values}
          errorOf={faults.of}
          emailHint={t('emailHint')}
          contactNote={<Callout title={t('contactTitle')}>{t('contactText')}</Callout>}
        />
        <TextField
          name="taxCode"
          label={labels.taxCode}
          optional={optional}
          hint={t('taxCodeHint')}
          error={faults.of('taxCode')}
          value={values.taxCode}
          width="medium"
          maxLength={30}
          isLtr
        />
        <TextField
          name="residence"
          label={labels.residence}
          optional={optional}
          hint={t('residenceHint')}
          error={faults.of('residence')}
          value={values.residence}
          autoComplete="address-level2"
          width="medium"
          maxLength={60}
        />
      </StepForm>
    </BookingPage>
  );
}
