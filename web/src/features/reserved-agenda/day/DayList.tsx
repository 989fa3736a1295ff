import { getLocale, getTranslations } from 'next-intl/server';
import type { DayRow_BookingFragment, ReservedAgendasQuery } from '../../../graphql/generated/graphql';
import { today } from '../../../time/clock';
import { fullDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Unavailable } from '../../../ui/Unavailable';
import { DayNav } from './DayNav';
import { DayRow } from './DayRow';
import { WalkIn } from './WalkIn';

type Agenda = NonNullable<ReservedAgendasQuery['myAgendas']>[number];
type Props = { agendas: readonly Agenda[]; agenda: Agenda; on: string; bookings: DayRow_BookingFragment[] | null };

/** A30: who comes on one day, in order of time; prints as the list of the day. */
export async function DayList({ agendas, agenda, on, bookings }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-agenda.day'), getLocale()]);
  const isToday = on === today().toString();
  const sorted = [...(bookings ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.counter - b.counter);
  return (
    <>
      <DayNav agendas={agendas} agenda={agenda} on={on} />
      {agenda.viewerCanManage && isToday && <WalkIn agenda={agenda} />}
      <h2 className="day-title">{fullDate(locale, on)}</h2>
      {!bookings && <Unavailable />}
      {bookings && sorted.length === 0 && (
        <EmptyState icon="calendar" title={t('none')} level={3}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {sorted.length > 0 && (
        <ul className="day-list">
          {sorted.map((booking) => (
            <DayRow key={booking.id} booking={booking} agendaId={agenda.id} on={on} />
          ))}
        </ul>
      )}
    </>
  );
}
