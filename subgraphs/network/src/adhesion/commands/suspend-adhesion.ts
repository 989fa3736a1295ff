import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { decideDeparture } from '../../departure/decide-departure.js';
import { DepartureKind } from '../../departure/departure.type.js';
import { DepartureCommandInput } from '../../departure/departure-input.js';
import { Adhesion } from '../adhesion.entity.js';
import { maySuspend } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';

@InputType({ description: 'Sospensione dell’adesione.' })
export class SuspendAdhesionInput extends DepartureCommandInput {}

@ObjectType({ description: 'Esito della sospensione.' })
export class SuspendAdhesionPayload {
  @Field(() => Adhesion, { nullable: true, description: 'Adesione. As it is now.' })
  adhesion?: Adhesion | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Suspends an adhesion: its people are refused on their next request, the rest follows in steps (N11, N12, I7). */
export const suspendAdhesion = (ctx: HouseContext, input: SuspendAdhesionInput): Promise<{ id: string }> =>
  decideDeparture(ctx, 'suspendAdhesion', DepartureKind.SUSPENSION, input, () => maySuspend(ctx.actor));

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
