import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { Callout } from '../../ui/Callout';
import { TextField } from '../../ui/TextField';
import { BookingPage } from './BookingPage';
import { bookingAddress } from './booking-address';
import { type BookingDraft, sealDraft } from './booking-draft';
import { StepForm } from './StepForm';
import { saveApplicant } from './save-applicant';

/** Fourth step: who comes, and how to reach them. */
export async function ApplicantStep({ locale, draft }: { locale: string; draft: BookingDraft }) {
  const [t, common] = await Promise.all([getTranslations('booking'), getTranslations('common.form')]);
  const sealed = sealDraft(draft);
  const labels = {
    name: t('name'),
    surname: t('surname'),
    email: t('email'),
    phone: t('phone'),
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
        <TextField
          name="name"
          label={labels.name}
          isRequired
          error={faults.of('name')}
          value={values.name}
          autoComplete="given-name"
          maxLength={80}
        />
        <TextField
          name="surname"
          label={labels.surname}
          optional={optional}
          hint={t('surnameHint')}
          error={faults.of('surname')}
          value={values.surname}
          autoComplete="family-name"
          maxLength={80}
        />
        <Callout title={t('contactTitle')}>{t('contactText')}</Callout>
        <TextField
          name="email"
          type="email"
          label={labels.email}
          hint={t('emailHint')}
          error={faults.of('email')}
          value={values.email}
          autoComplete="email"
          maxLength={200}
          isLtr
        />
        <TextField
          name="phone"
          type="tel"
          label={labels.phone}
          hint={t('phoneHint')}
          error={faults.of('phone')}
          value={values.phone}
          autoComplete="tel"
          width="medium"
          maxLength={20}
          isLtr
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
