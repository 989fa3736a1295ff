import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { AffectedBooking, MoveProposal } from './closure.type.js';

const AFFECTED = prepared(
  'closure.affected',
  `select d.closure_id as "closureId", c.reason as "closureReason", d.booking_id as "bookingId", d.decision,
     d.decided_by as "decidedById", d.decided_at as "decidedAt", d.proposal_until as "proposalUntil", d.answer,
     d.answered_at as "answeredAt", h.starts_at as "proposedStartsAt"
   from closure_decision d join agenda_closure c on c.id = d.closure_id join booking b on b.id = d.booking_id
     left join hold h on h.id = d.hold_id
   where d.agenda_id = $1 and c.ends_on >= $2 and c.lifted_at is null
   order by d.decision <> 'OPEN', b.starts_at, b.id limit 500`,
);
const PROPOSAL = prepared(
  'closure.proposal',
  `select h.starts_at as "startsAt", h.ends_at as "endsAt", d.proposal_until as until
   from closure_decision d join hold h on h.id = d.hold_id
   where d.booking_id = $1 and d.decision = 'PROPOSED' and d.answer is null and d.proposal_until > $2 limit 1`,
);

/** Appointments that the closures of an agenda touch, those still to be decided first (A27). */
export const affectedBookings = (ctx: HouseContext, agendaId: string, today: string): Promise<AffectedBooking[]> =>
  ctx.db.rows<AffectedBooking>(AFFECTED, [agendaId, today]);

/** The new time that is kept for an appointment, while it can still be answered. */
export const proposalFor = (ctx: HouseContext, bookingId: string): Promise<MoveProposal | null> =>
  ctx.db.row<MoveProposal>(PROPOSAL, [bookingId, ctx.clock.now()]);
