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
import { Ente } from '../stubs/ente.stub.js';

const LEFT_BEHIND = prepared('departure.leftBehind', 'select kind, count, digest from left_behind($1::uuid)');

/** Contents go to the ente of the coordination, and stay published: nobody loses what they read. */
const handOver: Consequence = async (tx, { departureId, enteId, successorEnteId }, decision, limit) => {
  if (decision !== 'HAND_OVER' || successorEnteId === enteId) return 0;
  const handed = await tx.sql<{ id: string }>(
    `update content_item set owner_ente_id = ?::uuid, version = version + 1
     where id in (select id from content_item where owner_ente_id = ? and state <> 'ARCHIVED' order by id limit ?) returning id`,
    [successorEnteId, enteId, limit],
  );
  for (const { id } of handed) {
    await tx.event({ entity: 'content', entityId: id, verb: 'handed-over', detail: { departureId, from: enteId } });
  }
  return handed.length;
};

@Resolver(() => Ente)
export class DepartureOfEnteResolver {
  @FieldResolver(() => HouseImpact, {
    nullable: true,
    description: 'Contenuti che lascerebbe. That it keeps, should the ente leave (N10); null if not visible.',
  })
  async contentsImpact(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<HouseImpact | null> {
    if (!isId(ente.id) || !seesImpact(ctx.actor, ente.id)) return null;
    return impactOf('knowledge', await ctx.db.rows(LEFT_BEHIND, [ente.id]));
  }
}

@Resolver()
export class ReceiveDeparture {
  @Mutation(() => CourierPayload, {
    description: 'Riceve l’uscita di un ente. Its contents are handed over, if so decided.',
  })
  receiveDepartureInKnowledge(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveDeparture(ctx, 'receiveDepartureInKnowledge', input, { CONTENTS: handOver });
  }

  @Mutation(() => CourierPayload, {
    description: 'Riceve il ritorno di un ente. Its departure is over: what it has taken up since stays its own.',
  })
  receiveReturnInKnowledge(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveReturn(ctx, 'receiveReturnInKnowledge', input);
  }
}

export const enteReference = { __resolveReference: ({ id }: { id: string }): Ente => ({ id }) };
