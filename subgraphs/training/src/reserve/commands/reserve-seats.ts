import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { DateTime } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { TrainingEvent } from '../../event/event.entity.js';
import { canManage } from '../../event/event.policy.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { ReserveKind } from '../reserve.type.js';

@InputType({ description: 'Posti da riservare.' })
export class ReserveSeatsInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
  @Field(() => ReserveKind, { description: 'A chi.' }) kind!: ReserveKind;
  @Field(() => String, { description: 'Ente, bacino o categoria.' }) target!: string;
  @Field(() => Int, { description: 'Posti. Zero frees them.' }) seats!: number;
  @Field(() => DateTime, { description: 'Fino a.' }) until!: Date;
}

/** Keeps free seats for an ente, a bacino or a category until a date; zero gives them back (T5). */
export const reserveSeats = (ctx: HouseContext, input: ReserveSeatsInput) =>
  command(ctx, { verb: 'reserveSeats', input }, async (tx) => {
    await tx.sql('select hold_event(?)', [input.eventId]);
    const event = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!event) throw notFound(['eventId']);
    if (!canManage(ctx.actor, event))
      throw new Refusal(UserErrorCode.WRONG_STATE, 'L’incontro è annullato.', ['eventId']);
    assertSound(input, event, tx.now);
    await tx.sql('delete from seat_reserve where event_id = ? and kind = ? and target = ?', [
      ...[event.id, input.kind, input.target],
    ]);
    if (input.seats > 0) await keep(tx, event, input);
    const detail = { kind: input.kind, target: input.target, seats: input.seats };
    await tx.event({ entity: 'training_event', entityId: event.id, verb: 'seatsReserved', detail });
    return { eventId: event.id };
  });

function assertSound(input: ReserveSeatsInput, event: TrainingEvent, now: Date): void {
  const invalid = (field: string, message: string) => new Refusal(UserErrorCode.INVALID, message, [field]);
  const isTarget = input.kind === ReserveKind.CATEGORY ? /^[A-Z_]{2,40}$/.test(input.target) : isId(input.target);
  if (!isTarget) throw invalid('target', 'Scegli a chi riservare i posti.');
  if (input.seats < 0 || input.seats > event.capacity) throw invalid('seats', 'I posti non sono validi.');
  if (input.until <= now || input.until > event.startsAt) {
    throw invalid('until', 'La riserva finisce fra adesso e l’inizio dell’incontro.');
  }
}

async function keep(tx: Tx, event: TrainingEvent, input: ReserveSeatsInput): Promise<void> {
  const id = randomUUID();
  await tx.sql(
    'delete from reserved_seat where event_id = ? and reserve_id in (select id from seat_reserve where event_id = ? and until <= ?)',
    [...[event.id, event.id, tx.now]],
  );
  await tx.sql('insert into seat_reserve (id, event_id, kind, target, seats, until) values (?, ?, ?, ?, ?, ?)', [
    ...[id, event.id, input.kind, input.target, input.seats, input.until],
  ]);
  const kept = await tx.sql(
    `insert into reserved_seat (event_id, seat, reserve_id)
     select ?, f.n, ? from free_seats(?, ?) f where f.kind is null order by f.n desc limit ? returning seat`,
    [event.id, id, event.id, tx.now, input.seats],
  );
  if (kept.length < input.seats) {
    throw new Refusal(UserErrorCode.FULL, 'Non ci sono abbastanza posti liberi da riservare.', ['seats'], {
      taken: event.capacity - kept.length,
    });
  }
}

@Resolver()
export class ReserveSeats {
  @Mutation(() => EventPayload, { description: 'Riserva posti liberi a un ente, un bacino o una categoria (T5).' })
  async reserveSeats(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReserveSeatsInput) input: ReserveSeatsInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await reserveSeats(ctx, input)).eventId);
  }
}
