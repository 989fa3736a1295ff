import { type Actor, hasRole, isPerson } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { asHouse, HouseImpact, impactOf, receiveDeparture, receiveReturn } from '@respi/kit/departure.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, isId } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Sportello } from '../stubs/sportello.stub.js';
import { cancelAhead, closeAgendas, openAgain } from './close-desks.js';
import { endWindowsOf, operatorLeft } from './operator-left.js';

const LEFT_BEHIND = prepared(
  'departure.leftBehind',
  `select d.id as desk, l.kind, l.count, l.digest from unnest($1::uuid[]) d(id) cross join lateral left_behind(array[d.id], $2) l`,
);

type Counted = { desk: string; kind: string; count: number; digest: string | null };

/** Numbers of a desk, for those who may decide that an ente leaves; this house does not know whose desk it is. */
const seesNumbers = (actor: Actor): boolean =>
  isPerson(actor) && hasRole(actor, 'PROVINCIAL_COORDINATOR', 'ENTE_ADMIN');

@Resolver(() => Sportello)
export class DepartureOfDeskResolver {
  @FieldResolver(() => HouseImpact, {
    nullable: true,
    description:
      'Agende che lascerebbe. With the appointments ahead, should its ente leave (N10); null if not visible.',
  })
  async bookingsImpact(@Root() desk: Sportello, @Ctx() ctx: HouseContext): Promise<HouseImpact | null> {
    if (!isId(desk.id) || !seesNumbers(ctx.actor)) return null;
    const load = ctx.loader<string, Counted[]>('departure.leftBehind', async (ids) =>
      grouped(ids, await ctx.db.rows<Counted>(LEFT_BEHIND, [ids, ctx.clock.now()]), (row) => row.desk),
    );
    return impactOf('appointments', await load.load(desk.id));
  }
}

@Resolver()
export class ReceiveDeparture {
  @Mutation(() => CourierPayload, {
    description: 'Riceve l’uscita di un ente. Agendas close, appointments are cancelled.',
  })
  receiveDepartureInAppointments(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveDeparture(ctx, 'receiveDepartureInAppointments', input, {
      AGENDAS: closeAgendas,
      FUTURE_BOOKINGS: cancelAhead,
    });
  }

  @Mutation(() => CourierPayload, { description: 'Riceve il ritorno di un ente. Its agendas open again.' })
  receiveReturnInAppointments(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveReturn(ctx, 'receiveReturnInAppointments', input, openAgain);
  }

  @Mutation(() => CourierPayload, {
    description: 'Riceve che una persona non riceve più. Its windows end, its appointments are listed (A34).',
  })
  receiveOperatorLeft(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'network') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Delle persone parla solo la casa della rete.', ['fromHouse']);
    }
    return receive(asHouse(ctx), 'receiveOperatorLeft', input, operatorLeft, endWindowsOf);
  }
}
