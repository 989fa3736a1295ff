import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { EmptyState } from '../../ui/EmptyState';
import { Unavailable } from '../../ui/Unavailable';
import { BookingPage } from './BookingPage';
import { bookingAddress } from './booking-address';
import { type BookingDraft, sealDraft } from './booking-draft';
import { Calendar } from './Calendar';
import { chooseTime } from './choose-time';
import { HoldProof } from './HoldProof';
import { readDays } from './read-days';
import { readPurpose } from './read-purpose';
import { StepForm } from './StepForm';
import { TimeChoice } from './TimeChoice';
import { WaitingInvite } from './waiting/WaitingInvite';

/** As the house of appointments asks for it. */
const PROOF_BITS = 14;

type Props = { locale: string; draft: BookingDraft; asked: { month?: string; day?: string } };

/** Second step: the day, then the time. Choosing a time keeps the place for some minutes (A7). */
export async function TimeStep({ locale, draft, asked }: Props) {
  const [t, purpose] = await Promise.all([getTranslations('booking'), readPurpose(draft.purposeId, locale)]);
  const sealed = sealDraft(draft);
  const label = t('timeLabel');
  const labels = { startsAt: label };
  const faults = await wordFaults(draft.form.faults, labels);
  const days =
    purpose &&
    (await readDays(purpose, draft.partySize, asked.month || asked.day ? asked : { day: draft.form.values.day }));
  return (
    <BookingPage locale={locale} step="time" draft={draft} sealed={sealed} labels={labels}>
      {!days?.days && <Unavailable />}
      {days?.days && (
        <>
          <Calendar days={days} action={bookingAddress(locale, 'time')} hidden={{ s: sealed }} />
          {days.chosen ? (
            <StepForm
              action={chooseTime}
              locale={locale}
              step="time"
              sealed={sealed}
              back={bookingAddress(locale, 'place')}
              hasRequired={false}
            >
              <input type="hidden" name="day" value={days.chosen.on} />
              <HoldProof purposeId={draft.purposeId} bits={PROOF_BITS} />
              <TimeChoice
                day={days.chosen}
                alternatives={draft.alternatives}
                value={draft.hold?.startsAt}
                error={faults.of('startsAt')}
              />
            </StepForm>
          ) : (
            <EmptyState title={t('nothingFree')} icon="calendar">
              <p>{purpose?.agenda.releaseRhythm ?? t('tryNextMonth')}</p>
            </EmptyState>
          )}
          <WaitingInvite purposeId={draft.purposeId} partySize={draft.partySize} />
        </>
      )}
    </BookingPage>
  );
}
