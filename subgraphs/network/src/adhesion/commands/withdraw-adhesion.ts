import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { decideDeparture } from '../../departure/decide-departure.js';
import { DepartureKind } from '../../departure/departure.type.js';
import { DepartureCommandInput } from '../../departure/departure-input.js';
import { Adhesion } from '../adhesion.entity.js';
import { mayWithdraw } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';

@InputType({ description: 'Recesso dall’adesione.' })
export class WithdrawAdhesionInput extends DepartureCommandInput {}

@ObjectType({ description: 'Esito del recesso.' })
export class WithdrawAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Takes down that an ente leaves: access ends at once, the rest follows in steps (N11, N12, I7). */
export const withdrawAdhesion = (ctx: HouseContext, input: WithdrawAdhesionInput): Promise<{ id: string }> =>
  decideDeparture(ctx, 'withdrawAdhesion', DepartureKind.WITHDRAWAL, input, (row) => mayWithdraw(ctx.actor, row));

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
