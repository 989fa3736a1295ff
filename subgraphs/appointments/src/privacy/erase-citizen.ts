import { randomUUID } from 'node:crypto';
import { type Actor, SYSTEM } from '@respi/kit/actor.js';
import { localDate } from '@respi/kit/clock.js';
import { command, type Tx } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { forgetRows, holdsStand } from '@respi/kit/privacy/retention.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { canManage } from '../agenda/agenda.policy.js';
import { Booking } from '../booking/booking.entity.js';
import { loadBooking } from '../booking/booking.reads.js';
import { BookingState } from '../booking/booking.states.js';
import { cancelAs } from '../booking/cancel-as.js';
import { rowByToken } from '../booking/public-booking.reads.js';
import { forgetBookings, NOBODY } from './forget.js';
import { alikeOf, SHARES, sameContact } from './same-contact.js';

@InputType({ description: 'Cancellazione dei dati di una persona: dal suo collegamento, o dall’ufficio.' })
export class EraseCitizenInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { nullable: true, description: 'Gettone. Of the manage link.' }) token?: string | null;
  @Field(() => ID, { nullable: true, description: 'Appuntamento. For the office: one of the person’s.' })
  bookingId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'Altri appuntamenti della persona. Of those with the same contact, each named by the office; never by a link.',
  })
  alsoIds?: string[] | null;
  @Field(() => Boolean, {
    description: 'Annulla prima gli appuntamenti futuri. Without it they stop the erasure (A35).',
  })
  cancelFuture!: boolean;
}

@ObjectType({ description: 'Dati cancellati.' })
export class EraseCitizenPayload {
  @Field(() => Int, { nullable: true, description: 'Appuntamenti annullati prima.' }) cancelled?: number | null;
  @Field(() => Int, { nullable: true, description: 'Appuntamenti resi anonimi.' }) erased?: number | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Takes the person out of an appointment: only those who receive there, and only once (A35). */
export const canErase = (actor: Actor, { officeId = null, sportelloId = null, personName }: Erased): boolean =>
  canManage(actor, { officeId, sportelloId }) && personName !== NOBODY;
type Erased = Pick<Booking, 'officeId' | 'sportelloId' | 'personName'>;

/** The appointment that the input names, once it is clear that the asker may erase its person. */
async function allowed(ctx: HouseContext, input: EraseCitizenInput): Promise<string> {
  if (input.token) {
    const row = await rowByToken(ctx, input.token);
    if (!row) throw notFound(['token']);
    return row.id;
  }
  const booking = await loadBooking(ctx, input.bookingId);
  if (!booking) throw notFound(['bookingId']);
  if (!canErase(ctx.actor, booking)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Può cancellare i dati solo chi riceve a questo sportello.');
  }
  return booking.id;
}

/**
 * The appointments that were named, each with what it was moved from. A family shares a telephone: a contact alone says
 * nothing of whose an appointment is, so what shares one is taken only when the office names it too (A35).
 * Refuses NOT_FOUND when one that was named does not share the contact, or is gone.
 */
async function named(tx: Tx, id: string, alsoIds: readonly string[]): Promise<Booking[]> {
  const [code] = await tx.sql<{ sealed: string | null }>('select sealed_tax_code as sealed from booking where id = ?', [
    id,
  ]);
  const rows = await tx.sql<{ id: string; isNamed: boolean }>(
    `with asked as (select *, ?::text as alike from booking where id = ?),
       taken as (select b.id, b.uid from booking b join asked a on a.agenda_id = b.agenda_id
         where b.id = a.id or (b.id = any (string_to_array(?, ',')::uuid[]) and ${SHARES}))
     select b.id, b.id in (select id from taken) as "isNamed" from booking b
     where b.uid in (select uid from taken) and b.anonymised_at is null order by b.id for update of b`,
    [alikeOf(tx.ctx.house.cipher, code?.sealed), id, alsoIds.filter(isId).join(',')],
  );
  const found = new Set(rows.filter((row) => row.isNamed).map((row) => row.id));
  if ([id, ...alsoIds].some((one) => !found.has(one.toLowerCase()))) throw notFound(['alsoIds']);
  return tx.em.find(Booking, { id: { $in: rows.map((row) => row.id) } });
}

const stoneOf = ({ id, code, state, confirmedAt, endsAt }: Booking) => ({
  id,
  reference: code,
  category: state,
  opened_at: confirmedAt,
  ended_at: endsAt,
});

/** A legal hold stops the erasure, whoever asks for it (C37). */
export async function refuseHeld(tx: Tx, all: readonly Booking[]): Promise<void> {
  for (const { id } of all) {
    const [row] = await tx.sql<{ held: boolean }>(`select is_held('booking', ?, ?) as held`, [id, localDate(tx.now)]);
    if (!row?.held) continue;
    throw new Refusal(
      UserErrorCode.WRONG_STATE,
      'Questi dati devono essere conservati per legge: rivolgiti all’ufficio.',
    );
  }
}

/**
 * Erases a person: refused while an appointment lies ahead, or after cancelling it first (A35), and while a legal
 * hold stands. The house does it by
 * itself once the asker is known to be allowed. Refuses NOT_FOUND, NOT_YOURS, WRONG_STATE.
 */
export async function eraseCitizen(
  ctx: HouseContext,
  input: EraseCitizenInput,
): Promise<{ cancelled: number; erased: number }> {
  const id = await allowed(ctx, input);
  const alsoIds = input.alsoIds ?? [];
  if (input.token && alsoIds.length > 0) throw notFound(['alsoIds']);
  const own = houseContext(ctx.house, { actor: SYSTEM, requestId: ctx.requestId, locale: ctx.locale, mayWrite: true });
  const done = await command(own, { verb: 'eraseCitizen', input }, async (tx) => {
    const all = await named(tx, id, alsoIds);
    await holdsStand(tx, 'booking');
    await refuseHeld(tx, all);
    const ahead = all.filter(({ state, startsAt }) => state === BookingState.CONFIRMED && startsAt > tx.now);
    if (ahead.length > 0 && !input.cancelFuture) {
      throw new Refusal(
        UserErrorCode.WRONG_STATE,
        'C’è un appuntamento futuro: annullalo prima, oppure chiedi di annullarlo insieme ai dati.',
        ['cancelFuture'],
        { count: ahead.length },
      );
    }
    for (const booking of ahead) await cancelAs(tx, booking, input.token ? 'CITIZEN' : 'OFFICE', null);
    await tx.em.flush();
    await forgetRows(tx, { kind: 'BOOKINGS', entity: 'booking', forget: forgetBookings }, all.map(stoneOf), {
      reason: 'ERASURE',
      batchId: randomUUID(),
    });
    for (const one of all) {
      await tx.event({ entity: 'booking', entityId: one.id, verb: 'erased', detail: { by: ctx.actor.personId } });
    }
    return { cancelled: ahead.length, erased: all.length };
  });
  ctx.forget();
  return done;
}

@Resolver(() => Booking)
export class EraseCitizen {
  @FieldResolver(() => Boolean, { description: 'Può cancellare i dati della persona (A35).' })
  viewerCanErase(@Root() root: Booking, @Ctx() { actor }: HouseContext): boolean {
    return canErase(actor, root);
  }

  @FieldResolver(() => [Booking], {
    description:
      'Con lo stesso recapito. Others of this agenda, for whoever may erase: of the same person or not (A35).',
  })
  sameContact(@Root() root: Booking, @Ctx() ctx: HouseContext): Promise<Booking[]> {
    return canErase(ctx.actor, root) ? sameContact(ctx, root.id) : Promise.resolve([]);
  }

  @Mutation(() => EraseCitizenPayload, {
    description: 'Cancella i dati. Refused over future appointments, or cancels them first; counts stay (A35, A44).',
  })
  async eraseCitizen(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EraseCitizenInput) input: EraseCitizenInput,
  ): Promise<EraseCitizenPayload> {
    return { ...(await eraseCitizen(ctx, input)), userErrors: [] };
  }
}
