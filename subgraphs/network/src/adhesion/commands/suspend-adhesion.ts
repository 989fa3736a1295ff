import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../adhesion.entity.js';
import { maySuspend } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { endAccess, givenReason, takeAdhesion, tellMove } from '../adhesion-change.js';

@InputType({ description: 'Sospensione dell’adesione.' })
export class SuspendAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

@ObjectType({ description: 'Esito della sospensione.' })
export class SuspendAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Suspends an adhesion; its people are refused on their next request (N11, N12, I7). */
export async function suspendAdhesion(ctx: HouseContext, input: SuspendAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'suspendAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, () => maySuspend(tx.actor));
    const from = found.state;
    found.moveTo(AdhesionState.SUSPENDED);
    found.reason = givenReason(input.reason);
    await endAccess(tx, found.enteId);
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class SuspendAdhesion {
  @Mutation(() => SuspendAdhesionPayload, {
    description: 'Sospendi l’adesione. Nobody of the ente may act from the next request on.',
  })
  async suspendAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SuspendAdhesionInput) input: SuspendAdhesionInput,
  ): Promise<SuspendAdhesionPayload> {
    const { id } = await suspendAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
