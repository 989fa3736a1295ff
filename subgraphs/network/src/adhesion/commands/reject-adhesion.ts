import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../adhesion.entity.js';
import { mayReject } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { givenReason, takeAdhesion, tellMove } from '../adhesion-change.js';

@InputType({ description: 'Rifiuto della richiesta di adesione.' })
export class RejectAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;

  @Field(() => Text, { description: 'Motivo. The ente reads it.' })
  reason!: string;
}

@ObjectType({ description: 'Esito del rifiuto.' })
export class RejectAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Refuses a request, with the reason that the ente is told (N5). */
export async function rejectAdhesion(ctx: HouseContext, input: RejectAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'rejectAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, () => mayReject(tx.actor));
    const from = found.state;
    found.moveTo(AdhesionState.REJECTED);
    found.reason = givenReason(input.reason);
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class RejectAdhesion {
  @Mutation(() => RejectAdhesionPayload, {
    description: 'Respingi la richiesta. The ente reads why, and may ask anew.',
  })
  async rejectAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RejectAdhesionInput) input: RejectAdhesionInput,
  ): Promise<RejectAdhesionPayload> {
    const { id } = await rejectAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
