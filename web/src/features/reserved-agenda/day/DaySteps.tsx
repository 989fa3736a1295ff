import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DayRow_BookingFragment } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { stepBooking } from './step-booking';

type Props = { booking: DayRow_BookingFragment; agendaId: string; on: string };
const outcomes = ['ACCEPTED', 'DOCUMENTS_MISSING', 'WRONG_OFFICE'] as const;

/** A30: what can happen next to one appointment, one press each. */
export async function DaySteps({ booking, agendaId, on }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.step'), formWords()]);
  const { id, viewerCanCheckIn, viewerCanServe, viewerCanMarkNoShow } = booking;
  if (!viewerCanCheckIn && !viewerCanServe && !viewerCanMarkNoShow) return null;
  return (
    <ActionForm
      action={stepBooking}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`b${id}`}
      hidden={{ bookingId: id, agendaId, on, expectedVersion: booking.version }}
      className="day-steps"
    >
      {viewerCanServe && (
        <SelectControl
          name="outcome"
          label={t('outcome')}
          value="ACCEPTED"
          options={outcomes.map((value) => ({ value, text: t(`outcomes.${value}`) }))}
        />
      )}
      <div className="day-step-buttons">
        {viewerCanCheckIn && (
          <Button size="sm" name="step" value="arrivata">
            {t('checkIn')}
          </Button>
        )}
        {viewerCanServe && !booking.calledAt && (
          <Button size="sm" tone="outline-primary" name="step" value="chiamata">
            {t('call')}
          </Button>
        )}
        {viewerCanServe && (
          <Button size="sm" name="step" value="servita">
            {t('serve')}
          </Button>
        )}
        {viewerCanMarkNoShow && (
          <Button size="sm" tone="outline-primary" name="step" value="assente">
            {t('noShow')}
          </Button>
        )}
        {viewerCanServe && (
          <Button size="sm" tone="outline-primary" name="step" value="andata">
            {t('left')}
          </Button>
        )}
      </div>
    </ActionForm>
  );
}
