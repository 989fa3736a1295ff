import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { ConfirmBookingPayload } from '../../booking/commands/confirm-booking.js';
import { confirmHold } from '../../booking/confirm-hold.js';
import { AlreadyBooked } from '../../booking/contact.js';
import { bookingByToken } from '../../booking/public-booking.reads.js';
import { lockHoldById } from '../../hold/hold.row.js';
import { endOffer } from '../end-offer.js';
import { type Entry, lockEntry } from '../line.js';
import { waitingByToken } from '../waiting.reads.js';
import { WaitingPayload } from './join-waiting-list.js';

@InputType({ description: 'Posto offerto, accettato.' })
export class TakeOfferedPlaceInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Gettone. Of the waiting list.' }) token!: string;
  @Field(() => Text, { nullable: true, description: 'Tipo di riferimento della pratica.' }) praticaKind?: string | null;
  @Field(() => Text, { nullable: true, description: 'Numero della pratica. Where the purpose asks for it.' })
  praticaValue?: string | null;
  @Field(() => Text, { nullable: true, description: 'Codice fiscale.' }) taxCode?: string | null;
  @Field(() => Text, { nullable: true, description: 'Lingua dell’interprete.' }) interpreterLanguage?: string | null;
}

@InputType({ description: 'Posto offerto, rifiutato.' })
export class DeclineOfferedPlaceInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => String, { description: 'Gettone. Of the waiting list.' }) token!: string;
}

async function lockOffer(tx: Tx, token: string): Promise<Entry & { holdId: string }> {
  const entry = await lockEntry(tx, token);
  if (entry.state !== 'OFFERED' || !entry.holdId || !entry.offerUntil || entry.offerUntil <= tx.now) {
    throw new Refusal(UserErrorCode.EXPIRED, 'Questo posto non è più riservato a te.', ['token']);
  }
  return { ...entry, holdId: entry.holdId };
}

async function take(tx: Tx, input: TakeOfferedPlaceInput): Promise<{ bookingId: string; manageToken: string }> {
  const entry = await lockOffer(tx, input.token);
  const [person] = await tx.sql<{ name: string; surname: string; email: string; phone: string; language: string }>(
    `select person_name as name, person_surname as surname, email, phone, language from waiting_person where entry_id = ?`,
    [entry.id],
  );
  if (!person) throw new Error(`waiting entry ${entry.id} without a person`);
  const { praticaKind, praticaValue, taxCode, interpreterLanguage } = input;
  const form = { ...person, praticaKind, praticaValue, taxCode, interpreterLanguage };
  const hold = await lockHoldById(tx, entry.holdId);
  await tx.sql(`update waiting_entry set state = 'BOOKED', ended_at = ? where id = ?`, [tx.now, entry.id]);
  await tx.event({ entity: 'waiting', entityId: entry.id, verb: 'taken' });
  return confirmHold(tx, hold, form, 'token');
}

/** Takes an offered place (A21). Refuses EXPIRED, ALREADY_BOOKED and the faults of the form. */
export async function takeOfferedPlace(
  ctx: HouseContext,
  input: TakeOfferedPlaceInput,
): Promise<{ bookingId: string; manageToken: string }> {
  try {
    return await command(ctx, { verb: 'takeOfferedPlace', input, secret: true }, (tx) => take(tx, input));
  } catch (error) {
    if (!(error instanceof AlreadyBooked)) throw error;
    throw new Refusal(UserErrorCode.ALREADY_BOOKED, 'Con questo contatto c’è già un appuntamento per questo motivo.');
  }
}

/** Declines an offered place, which goes to the next in line at once (A21). Refuses EXPIRED. */
export async function declineOfferedPlace(ctx: HouseContext, input: DeclineOfferedPlaceInput): Promise<void> {
  await command(ctx, { verb: 'declineOfferedPlace', input }, async (tx) => {
    const entry = await lockOffer(tx, input.token);
    await endOffer(tx, entry, 'declined');
    return { id: entry.id };
  });
}

@Resolver()
export class AnswerOffer {
  @Mutation(() => ConfirmBookingPayload, { description: 'Accetta il posto. The offer becomes an appointment (A21).' })
  async takeOfferedPlace(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => TakeOfferedPlaceInput) input: TakeOfferedPlaceInput,
  ): Promise<ConfirmBookingPayload> {
    const { manageToken } = await takeOfferedPlace(ctx, input);
    const booking = await bookingByToken(ctx, manageToken);
    return { booking, manageToken, code: booking?.code ?? null, userErrors: [] };
  }

  @Mutation(() => WaitingPayload, { description: 'Rifiuta il posto. It passes on; the person waits on (A21).' })
  async declineOfferedPlace(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DeclineOfferedPlaceInput) input: DeclineOfferedPlaceInput,
  ): Promise<WaitingPayload> {
    await declineOfferedPlace(ctx, input);
    return { waiting: await waitingByToken(ctx, input.token), token: input.token, userErrors: [] };
  }
}
