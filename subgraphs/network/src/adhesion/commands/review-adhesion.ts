import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../adhesion.entity.js';
import { mayReview } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { takeAdhesion, tellMove } from '../adhesion-change.js';

@InputType({ description: 'Presa in esame della richiesta.' })
export class ReviewAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;
}

@ObjectType({ description: 'Esito della presa in esame.' })
export class ReviewAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes a request under review: the ente sees that somebody is looking at it (N5). */
export async function reviewAdhesion(ctx: HouseContext, input: ReviewAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'reviewAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, () => mayReview(tx.actor));
    const from = found.state;
    found.moveTo(AdhesionState.UNDER_REVIEW);
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class ReviewAdhesion {
  @Mutation(() => ReviewAdhesionPayload, {
    description: 'Prendi in esame la richiesta. The ente sees that it is being looked at.',
  })
  async reviewAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReviewAdhesionInput) input: ReviewAdhesionInput,
  ): Promise<ReviewAdhesionPayload> {
    const { id } = await reviewAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
