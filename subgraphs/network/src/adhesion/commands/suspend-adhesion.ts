import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { decideDeparture } from '../../departure/decide-departure.js';
import { DecisionInput, DepartureKind } from '../../departure/departure.type.js';
import { Adhesion } from '../adhesion.entity.js';
import { maySuspend } from '../adhesion.policy.js';
import { loadAdhesion } from '../adhesion.reads.js';

@InputType({ description: 'Sospensione dell’adesione.' })
export class SuspendAdhesionInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Adesione.' })
  adhesionId!: string;

  @Field(() => ID, { description: 'Ente. Whose adhesion it is, and whose effects were looked at.' })
  enteId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number;

  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Da quando. First day without access, from midnight in Rome; null for at once (N13).',
  })
  effectiveOn?: string;

  @Field(() => [String], {
    description: 'Impronte viste. Every digest of the preview; if any has changed the whole is refused (N11).',
  })
  seen!: string[];

  @Field(() => [DecisionInput], { nullable: true, description: 'Decisioni. What is left out follows the proposal.' })
  decisions?: DecisionInput[];
}

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
