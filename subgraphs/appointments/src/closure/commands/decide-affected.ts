import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockBooking, mintToken } from '../../booking/bearer.js';
import type { Booking } from '../../booking/booking.entity.js';
import { canCancel } from '../../booking/booking.policy.js';
import { BookingState } from '../../booking/booking.states.js';
import { writeToCitizen } from '../../booking/booking-messages.js';
import { cancelAs } from '../../booking/cancel-as.js';
import { AffectedAct } from '../closure.enums.js';
import { proposeTime } from '../propose-time.js';

/** Appointments decided in one go. */
const MAX_AT_ONCE = 200;

@InputType({ description: 'Decisione su uno o più appuntamenti toccati da una chiusura.' })
export class DecideAffectedInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Chiusura.' }) closureId!: string;
  @Field(() => [ID], { description: 'Appuntamenti. At most 200.' }) bookingIds!: string[];
  @Field(() => AffectedAct, { description: 'Che cosa fare.' }) act!: AffectedAct;
  @Field(() => Text, {
    nullable: true,
    description: 'Messaggio. Written to who is cancelled; the reason of the closure when left out.',
  })
  message?: string | null;
}

@ObjectType({ description: 'Che cosa è stato fatto.' })
export class DecideAffectedPayload {
  @Field(() => Int, { nullable: true, description: 'Decisi.' }) decided?: number | null;
  @Field(() => Int, { nullable: true, description: 'Saltati. Already over, or no free time to propose.' }) skipped?:
    | number
    | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

interface Closure {
  readonly id: string;
  /** A new time is proposed after this day; a window that ended leaves the other windows open at once (A34). */
  readonly endsOn: string;
  readonly reason: string;
}

async function decide(tx: Tx, closure: Closure, booking: Booking, input: DecideAffectedInput): Promise<boolean> {
  const note = (decision: string, holdId: string | null = null, until: Date | null = null) =>
    tx.sql(
      `update closure_decision set decision = ?, decided_by = ?, decided_at = ?, hold_id = ?, proposal_until = ?,
         answer = null, answered_at = null where closure_id = ? and booking_id = ? returning booking_id`,
      [decision, tx.actor.personId, tx.now, holdId, until, closure.id, booking.id],
    );
  if (input.act === AffectedAct.PROPOSE) {
    const proposal = await proposeTime(tx, booking, closure.endsOn);
    if (!proposal) return false;
    await note('PROPOSED', proposal.holdId, proposal.until);
    await tx.event({
      entity: 'booking',
      entityId: booking.id,
      verb: 'move-proposed',
      detail: { closureId: closure.id },
    });
    await writeToCitizen(tx, 'moveProposed', booking, await mintToken(tx, booking.id), { proposal });
    return true;
  }
  if (input.act === AffectedAct.CANCEL) {
    await note('CANCELLED');
    await cancelAs(tx, booking, 'OFFICE', input.message?.trim() || closure.reason);
    return true;
  }
  await note('KEPT');
  await tx.event({ entity: 'booking', entityId: booking.id, verb: 'kept', detail: { closureId: closure.id } });
  return true;
}

async function closureOf(tx: Tx, id: string): Promise<Closure & { agendaId: string }> {
  const [found] = isId(id)
    ? await tx.sql<Closure & { agendaId: string }>(
        `select id, agenda_id as "agendaId", reason,
           (case when window_id is null then ends_on else starts_on end)::text as "endsOn" from agenda_closure where id = ? and lifted_at is null`,
        [id],
      )
    : [];
  if (!found) throw notFound(['closureId']);
  return found;
}

/** Decides on appointments that a closure touches, one or many (A27, A33). Refuses NOT_FOUND, NOT_YOURS, REQUIRED. */
export async function decideAffected(
  ctx: HouseContext,
  input: DecideAffectedInput,
): Promise<{ decided: number; skipped: number }> {
  return command(ctx, { verb: 'decideAffected', input }, async (tx) => {
    const ids = [...new Set(input.bookingIds)].slice(0, MAX_AT_ONCE).sort();
    if (ids.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno un appuntamento.', ['bookingIds']);
    const closure = await closureOf(tx, input.closureId);
    let decided = 0;
    for (const bookingId of ids) {
      const booking = await lockBooking(tx, { bookingId });
      if (booking.agendaId !== closure.agendaId) throw notFound(['bookingIds']);
      if (booking.state !== BookingState.CONFIRMED) continue;
      if (!canCancel(tx.actor, booking)) {
        throw new Refusal(UserErrorCode.NOT_YOURS, 'Può decidere solo chi riceve a questo sportello.');
      }
      if (await decide(tx, closure, booking, input)) decided += 1;
    }
    return { decided, skipped: ids.length - decided };
  });
}

@Resolver()
export class DecideAffected {
  @Mutation(() => DecideAffectedPayload, {
    description: 'Decidi sugli appuntamenti toccati da una chiusura. Keep, cancel, or propose a new time (A27, A33).',
  })
  async decideAffected(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DecideAffectedInput) input: DecideAffectedInput,
  ): Promise<DecideAffectedPayload> {
    return { ...(await decideAffected(ctx, input)), userErrors: [] };
  }
}
