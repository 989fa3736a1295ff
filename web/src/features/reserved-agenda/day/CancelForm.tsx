import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { cancelBooking } from './cancel-booking';

/** On the day list it goes back there; on the page of the appointment it stays. */
type Props = { booking: { id: string; version: number }; agendaId?: string; on?: string };

/** A31: a cancellation by the office says why, since the person reads it. */
export async function CancelForm({ booking, agendaId, on }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.cancel'), formWords()]);
  const prefix = `disdici-${booking.id}`;
  return (
    <Disclosure id={prefix} title={t('title')}>
      <ActionForm
        action={cancelBooking}
        clientKey={crypto.randomUUID()}
        words={words}
        prefix={prefix}
        labels={{ reason: t('reason') }}
        hidden={{ bookingId: booking.id, agendaId, on, expectedVersion: booking.version }}
      >
        <TextControl name="reason" label={t('reason')} isRequired maxLength={500} />
        <Button tone="danger" size="sm">
          {t('send')}
        </Button>
      </ActionForm>
    </Disclosure>
  );
}
