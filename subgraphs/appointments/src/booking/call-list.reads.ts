import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Booking } from './booking.entity.js';
import { columns, verified } from './booking.reads.js';

/** No short text of this kind was taken by a provider for the booking. */
const unsaid = (kind: string): string => `not exists (select 1 from outbox t where t.kind = 'MAIL' and t.target = 'text'
  and t.entity_key = 'booking:' || b.id and t.command = '${kind}' and t.done_at is not null)`;

/**
 * Why somebody is to be called, and since when: a letter that failed; and, of who has a telephone only and was not told by
 * a short text, a reminder that is due, a cancellation, a move, a new time that is proposed. Each until it was telephoned. A letter is given
 * up by the clock of the database, which may be ahead of the house's.
 */
const TO_CALL = prepared(
  'booking.toCall',
  `select ${columns} from booking b join agenda a on a.id = b.agenda_id
   cross join lateral (
     select max(c.at) as at from (
       select least(coalesce(r.reported_at, o.dead_at), $2::timestamptz) as at from outbox o left join letter_report r on r.letter_id = o.id
         where o.kind = 'MAIL' and o.entity_key = 'booking:' || b.id and (o.dead_at is not null or r.outcome = 'FAILED')
       union all select b.starts_at - make_interval(hours => (select max(h) from unnest(a.reminder_hours) h))
         where b.email is null and b.state = 'CONFIRMED' and ${unsaid('reminder')}
       union all select b.ended_at where b.email is null and b.state = 'CANCELLED_BY_OFFICE' and ${unsaid('cancelledByOffice')}
       union all select b.confirmed_at where b.email is null and b.state = 'CONFIRMED' and b.sequence > 0 and ${unsaid('moved')}
       union all select d.decided_at from closure_decision d
         where d.booking_id = b.id and d.decision = 'PROPOSED' and d.answer is null and d.proposal_until > $2
           and b.email is null and b.state = 'CONFIRMED' and ${unsaid('moveProposed')}
     ) c where c.at <= $2) why
   where b.agenda_id = $1 and b.state in ('CONFIRMED', 'CANCELLED_BY_OFFICE') and b.starts_at > $2 and why.at is not null
     and b.anonymised_at is null and not exists (
       select 1 from event e where e.entity = 'booking' and e.entity_id = b.id and e.verb = 'telephoned' and e.at >= why.at)
   order by b.starts_at, b.id limit 200`,
);

/** Citizens to telephone (A20, A43): whom no letter reached, and who has a telephone only and must be told something. */
export const bookingsToCall = async (ctx: HouseContext, agendaId: string): Promise<Booking[]> =>
  verified(ctx, await ctx.db.rows<Booking>(TO_CALL, [agendaId, ctx.clock.now()]));
