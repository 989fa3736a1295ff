import type { HouseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload } from '@respi/kit/courier-input.js';
import { HouseImpact, impactOf, receiveDeparture, receiveReturn, seesImpact } from '@respi/kit/departure.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { Ente } from '../stubs/ente.stub.js';
import { cancelDrafts, giveBack, handToCoordination } from './hand-over.js';

const LEFT_BEHIND = prepared('departure.leftBehind', 'select kind, count, digest from left_behind($1::uuid)');
const IN_CARE = prepared('departure.inCare', 'select case_id as id from case_in_care where case_id = any($1::uuid[])');

@Resolver(() => Ente)
export class DepartureOfEnteResolver {
  @FieldResolver(() => HouseImpact, {
    nullable: true,
    description:
      'Segnalazioni che lascerebbe. Open cases and drafts, should the ente leave (N10); null if not visible.',
  })
  async casesImpact(@Root() ente: Ente, @Ctx() ctx: HouseContext): Promise<HouseImpact | null> {
    if (!isId(ente.id) || !seesImpact(ctx.actor, ente.id)) return null;
    return impactOf('cases', await ctx.db.rows(LEFT_BEHIND, [ente.id]));
  }
}

@Resolver(() => Case)
export class CareOfCaseResolver {
  @FieldResolver(() => Boolean, {
    description:
      'In carico al coordinamento. Its ente has left or is suspended, and the coordination answers for it (N12).',
  })
  async isInCareOfCoordination(@Root() root: Case, @Ctx() ctx: HouseContext): Promise<boolean> {
    const load = ctx.loader<string, boolean>('departure.inCare', async (ids) => {
      const found = new Set((await ctx.db.rows<{ id: string }>(IN_CARE, [ids])).map(({ id }) => id));
      return ids.map((id) => found.has(id));
    });
    return load.load(root.id);
  }
}

@Resolver()
export class ReceiveDeparture {
  @Mutation(() => CourierPayload, { description: 'Riceve l’uscita di un ente. Its open cases go to the coordination.' })
  receiveDepartureInCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveDeparture(ctx, 'receiveDepartureInCases', input, {
      OPEN_CASES: handToCoordination,
      DRAFTS: cancelDrafts,
    });
  }

  @Mutation(() => CourierPayload, { description: 'Riceve il ritorno di un ente. Its open cases are its own again.' })
  receiveReturnInCases(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receiveReturn(ctx, 'receiveReturnInCases', input, giveBack);
  }
}

export const enteReference = { __resolveReference: ({ id }: { id: string }): Ente => ({ id }) };
