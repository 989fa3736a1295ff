import { plusDays, romeInstant } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { canSeeDay } from '../agenda/agenda.policy.js';
import { loadAgenda } from '../agenda/agenda.reads.js';
import { AgendaNumbers, type BookingShare } from './numbers.type.js';
import { offeredMinutes } from './offered-minutes.js';

const share = (value: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('key', key, 'count', n) order by n desc, key), '[]')
    from (select coalesce(${value}, '') as key, count(*)::int as n from asked group by 1) s)`;

/** One pass over the appointments of a stretch of days; a moved one is counted where it went. */
const NUMBERS = prepared(
  'numbers.ofAgenda',
  `with asked as (
     select * from booking where agenda_id = $1 and starts_at >= $2 and starts_at < $3 and state <> 'MOVED')
   select count(*)::int as bookings,
     count(*) filter (where state = 'SERVED')::int as served,
     count(*) filter (where state = 'NO_SHOW')::int as "noShows",
     count(*) filter (where state = 'CANCELLED_BY_CITIZEN')::int as "cancelledByCitizen",
     count(*) filter (where state = 'CANCELLED_BY_OFFICE')::int as "cancelledByOffice",
     count(*) filter (where state in ('SERVED', 'NO_SHOW', 'LEFT') and origin <> 'WALK_IN')::int as expected,
     coalesce(sum(extract(epoch from ends_at - starts_at) / 60)
       filter (where counter > 0 and state not in ('CANCELLED_BY_CITIZEN', 'CANCELLED_BY_OFFICE')), 0)::int as "bookedMinutes",
     percentile_cont(0.5) within group (order by extract(epoch from starts_at - confirmed_at) / 86400)
       filter (where origin <> 'WALK_IN')::float8 as "medianLeadDays",
     ${share('origin')} as "byOrigin", ${share('language')} as "byLanguage",
     ${share('residence')} as "byResidence", ${share("purpose_title ->> 'it'")} as "byPurpose"
   from asked`,
);

interface Row extends Omit<AgendaNumbers, 'from' | 'to' | 'offeredMinutes' | 'fillRate' | 'noShowRate'> {
  readonly expected: number;
  readonly byOrigin: BookingShare[];
}

/** Longest stretch, days. */
const MAX_DAYS = 366;

/** Numbers of an agenda for those who see its days (A38); null for everybody else. */
export async function numbersOf(
  ctx: HouseContext,
  agendaId: string,
  from: string,
  to: string,
): Promise<AgendaNumbers | null> {
  const agenda = await loadAgenda(ctx, agendaId);
  if (!agenda || !canSeeDay(ctx.actor, agenda) || to < from || plusDays(from, MAX_DAYS) < to) return null;
  const row = await ctx.db.row<Row>(NUMBERS, [agendaId, romeInstant(from), romeInstant(plusDays(to, 1))]);
  if (!row) return null;
  const { expected, ...counts } = row;
  const offered = offeredMinutes(agenda, from, to);
  const part = (n: number, of: number): number | null => (of === 0 ? null : Math.round((n / of) * 1_000) / 1_000);
  return Object.assign(new AgendaNumbers(), counts, {
    from,
    to,
    offeredMinutes: offered,
    fillRate: part(row.bookedMinutes, offered),
    noShowRate: part(row.noShows, expected),
    medianLeadDays: row.medianLeadDays === null ? null : Math.round(row.medianLeadDays * 10) / 10,
  });
}
