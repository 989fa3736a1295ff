import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../adhesion.entity.js';
import { mayWithdraw } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { endAccess, givenReason, takeAdhesion, tellMove } from '../adhesion-change.js';

@InputType({ description: 'Recesso dall’adesione.' })
export class WithdrawAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

@ObjectType({ description: 'Esito del recesso.' })
export class WithdrawAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes down that an ente leaves; its people are refused on their next request (N11, N12, I7). */
export async function withdrawAdhesion(ctx: HouseContext, input: WithdrawAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'withdrawAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, (row) => mayWithdraw(tx.actor, row));
    const from = found.state;
    found.moveTo(AdhesionState.WITHDRAWN);
    found.reason = givenReason(input.reason);
    found.effectiveTo = localDate(tx.now);
    await endAccess(tx, found.enteId);
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class WithdrawAdhesion {
  @Mutation(() => WithdrawAdhesionPayload, {
    description: 'Recedi dall’adesione. Nobody of the ente may act from the next request on.',
  })
  async withdrawAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => WithdrawAdhesionInput) input: WithdrawAdhesionInput,
  ): Promise<WithdrawAdhesionPayload> {
    const { id } = await withdrawAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
