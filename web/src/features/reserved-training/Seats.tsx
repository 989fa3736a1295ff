import { useTranslations } from 'next-intl';

type Props = { event: { state: string; capacity: number; seatsLeft: number; waitingCount: number } };

/** T4: how many seats are left, and how many people wait for one. */
export function Seats({ event }: Props) {
  const t = useTranslations('reserved-training.seats');
  return (
    <span className={event.seatsLeft === 0 ? 'seats seats-none' : 'seats'}>
      {t('left', { count: event.seatsLeft, capacity: event.capacity })}
      {event.waitingCount > 0 && <span className="muted">{` · ${t('waiting', { count: event.waitingCount })}`}</span>}
    </span>
  );
}
