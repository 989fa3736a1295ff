import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { comeBack } from '../../departure/come-back.js';
import { Adhesion } from '../adhesion.entity.js';
import { mayReinstate } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';
import { AdhesionState } from '../adhesion.states.js';
import { takeAdhesion, tellMove } from '../adhesion-change.js';
import { isOfNetwork } from '../succession.js';

@InputType({ description: 'Ripristino dell’adesione sospesa.' })
export class ReinstateAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;
}

@ObjectType({ description: 'Esito del ripristino.' })
export class ReinstateAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Ends a suspension; sessions of before stay closed (N14). */
export async function reinstateAdhesion(ctx: HouseContext, input: ReinstateAdhesionInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'reinstateAdhesion', input }, async (tx) => {
    const found = await takeAdhesion(tx, input, () => mayReinstate(tx.actor));
    const from = found.state;
    if (from !== AdhesionState.SUSPENDED) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'L’adesione non è sospesa.');
    }
    found.moveTo(AdhesionState.ACTIVE);
    found.reason = null;
    if (await isOfNetwork(tx, found.protocolloVersionId)) await comeBack(tx, found.enteId);
    await tellMove(tx, found, from);
    return { id: found.id };
  });
}

@Resolver()
export class ReinstateAdhesion {
  @Mutation(() => ReinstateAdhesionPayload, { description: 'Ripristina l’adesione sospesa. Its people sign in again.' })
  async reinstateAdhesion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReinstateAdhesionInput) input: ReinstateAdhesionInput,
  ): Promise<ReinstateAdhesionPayload> {
    const { id } = await reinstateAdhesion(ctx, input);
    return { adhesion: await loadAdhesion(ctx, id), userErrors: [] };
  }
}
