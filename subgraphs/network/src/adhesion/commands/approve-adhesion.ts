import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Adhesion } from '../adhesion.entity.js';
import { mayApprove } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { takeAdhesion, tellMove } from '../adhesion-change.js';

@InputType({ description: 'Approvazione dell’adesione.' })
export class ApproveAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;
}

@ObjectType({ description: 'Esito dell’approvazione.' })
export class ApproveAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Approves a request, which may have been under review (N5). */
export async function approveAdhesion(ctx: HouseContext, input: ApproveAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'approveAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, () => mayApprove(tx.actor));
    const from = found.state;
    found.moveTo(AdhesionState.APPROVED);
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class ApproveAdhesion {
  @Mutation(() => ApproveAdhesionPayload, { description: 'Approva l’adesione. Signatures are awaited from then on.' })
  async approveAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ApproveAdhesionInput) input: ApproveAdhesionInput,
  ): Promise<ApproveAdhesionPayload> {
    const { id } = await approveAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
