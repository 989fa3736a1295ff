import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { fullMoment } from '../../time/words';
import { Checkbox } from '../../ui/Checkbox';
import { DefinitionList } from '../../ui/DefinitionList';
import { BookingPage } from './BookingPage';
import { type BookingStep, bookingAddress } from './booking-address';
import { type BookingDraft, sealDraft } from './booking-draft';
import { confirmBooking } from './confirm-booking';
import { placeOf } from './place-of';
import { readPurpose } from './read-purpose';
import { StepForm } from './StepForm';

type Complete = BookingDraft & {
  details: NonNullable<BookingDraft['details']>;
  applicant: NonNullable<BookingDraft['applicant']>;
  hold: NonNullable<BookingDraft['hold']>;
};

/** Fifth step: everything once more before it is sent, each block with the way back to it. */
export async function SummaryStep({ locale, draft }: { locale: string; draft: Complete }) {
  const [t, common, purpose] = await Promise.all([
    getTranslations('booking'),
    getTranslations('common.form'),
    readPurpose(draft.purposeId, locale),
  ]);
  const sealed = sealDraft(draft);
  const labels = {
    privacyAccepted: t('privacyLabel'),
    email: t('email'),
    phone: t('phone'),
    taxCode: t('taxCode'),
    praticaValue: t('praticaValue'),
  };
  const faults = await wordFaults(draft.form.faults, labels);
  const { details, applicant, hold } = draft;
  const place = purpose && placeOf(purpose.agenda);
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const block = (step: BookingStep, title: string, entries: Parameters<typeof DefinitionList>[0]['entries']) => (
    <section className="summary-block" aria-labelledby={`riepilogo-${step}`}>
      <h2 id={`riepilogo-${step}`}>{title}</h2>
      <a href={bookingAddress(locale, step, sealed)}>
        {common('edit')}
        <span className="visually-hidden">{`: ${title}`}</span>
      </a>
      <DefinitionList entries={entries} />
    </section>
  );
  return (
    <BookingPage locale={locale} step="summary" draft={draft} sealed={sealed} labels={labels}>
      {block('time', t('step.time'), [
        purpose && { term: t('purpose'), detail: purpose.title },
        place && {
          term: t('place'),
          detail: <bdi lang="it">{[place.name, place.address].filter(Boolean).join(', ')}</bdi>,
        },
        { term: t('when'), detail: fullMoment(locale, hold.startsAt) },
        draft.partySize > 1 && { term: t('partySize'), detail: draft.partySize },
      ])}
      {block('details', t('step.details'), [
        details.praticaValue !== '' && { term: t('praticaValue'), detail: <bdi>{details.praticaValue}</bdi> },
        {
          term: t('interpreter'),
          detail: details.interpreterLanguage ? names.of(details.interpreterLanguage) : t('noInterpreter'),
        },
        details.notes !== '' && { term: t('notes'), detail: details.notes },
      ])}
      {block('applicant', t('step.applicant'), [
        { term: t('fullName'), detail: <bdi>{[applicant.name, applicant.surname].filter(Boolean).join(' ')}</bdi> },
        applicant.email !== '' && { term: t('email'), detail: <bdi>{applicant.email}</bdi> },
        applicant.phone !== '' && { term: t('phone'), detail: <bdi>{applicant.phone}</bdi> },
        applicant.residence !== '' && { term: t('residence'), detail: <bdi>{applicant.residence}</bdi> },
        applicant.taxCode !== '' && { term: t('taxCode'), detail: <bdi>{applicant.taxCode}</bdi> },
      ])}
      <StepForm
        isExtendable={draft.hold.extendable}
        action={confirmBooking}
        locale={locale}
        step="summary"
        sealed={sealed}
        back={bookingAddress(locale, 'applicant', sealed)}
        next={t('confirm')}
        hasRequired={false}
      >
        <Checkbox
          name="privacyAccepted"
          isRequired
          error={faults.of('privacyAccepted')}
          label={
            <>
              <span>{t('privacyText')}</span>{' '}
              <a href={link(locale, '/privacy')} target="_blank" rel="noopener">
                {t('privacyLink')}
              </a>
            </>
          }
        />
      </StepForm>
    </BookingPage>
  );
}
