import { LockMode } from '@mikro-orm/core';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload } from '@respi/kit/courier-input.js';
import {
  type Consequence,
  HouseImpact,
  impactOf,
  receiveDeparture,
  receiveReturn,
  seesImpact,
} from '@respi/kit/departure.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { TrainingEvent } from '../event/event.entity.js';
import { Registration } from '../registration/registration.entity.js';
import { RegistrationState } from '../registration/registration.states.js';
import { tellPerson } from '../registration/tell-person.js';
import { Ente } from '../stubs/ente.stub.js';

const LEFT_BEHIND = prepared('departure.leftBehind', 'select kind, count, digest from left_behind($1::uuid, $2)');

/** Seats at meetings to come are given up, which each person is told; a freed seat is offered on by the job (T6, T20). */
const giveUpSeats: Consequence = async (tx, { departureId, enteId }, decision, limit) => {
  if (decision !== 'CANCEL') return 0;
  const held = await tx.sql<{ id: string }>(
    `select r.id from registration r join training_event e on e.id = r.event_id
     where r.ente_id = ? and r.state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') and e.starts_at > ?
     order by r.id limit ?`,
    [enteId, tx.now, limit],
  );
  const ids = held.map((row) => row.id);
  const seats = await tx.em.find(Registration, { id: { $in: ids } }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const seat of seats) {
    seat.moveTo(RegistrationState.WITHDRAWN);
    await tx.event({
      entity: 'registration',
      entityId: seat.id,
      verb: 'withdrawRegistration',
      detail: { state: seat.state, departureId },
    });
    await tx.fact({ kind: 'SEAT_GIVEN_UP', enteId: seat.enteId });
    await tellPerson(tx, await tx.em.findOneOrFail(TrainingEvent, { id: seat.eventId }), seat, 'ENDED');
  }
  return seats.length;
};

@Resolver(() => Ente)
export class DepartureOfEnteResolver {
  @FieldResolver(() => HouseImpact, {
    nullable: true,
    description: 'Posti che lascerebbe. At meetings to come, should the ente leave (N10); null if not visible.',
  })
  async trainingImpact(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<HouseImpact | null> {
    if (!isId(ente.id) || !seesImpact(ctx.actor, ente.id)) return null;
    return impactOf('training', await ctx.db.rows(LEFT_BEHIND, [ente.id, ctx.clock.now()]));
  }
}

@Resolver()
export class ReceiveDeparture {
  @Mutation(() => CourierPayload, { description: 'Riceve l’uscita di un ente. Its seats are given up, if so decided.' })
  receiveDepartureInTraining(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveDeparture(ctx, 'receiveDepartureInTraining', input, { SEATS: giveUpSeats });
  }

  @Mutation(() => CourierPayload, {
    description: 'Riceve il ritorno di un ente. Its departure is over: what it has taken up since stays its own.',
  })
  receiveReturnInTraining(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveReturn(ctx, 'receiveReturnInTraining', input);
  }
}

export const enteReference = { __resolveReference: ({ id }: { id: string }): Ente => ({ id }) };
