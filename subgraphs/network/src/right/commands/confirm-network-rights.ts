import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadRight } from '../network-right.reads.js';
import { NetworkRight } from '../network-right.type.js';
import { settle, takeRights } from '../take-rights.js';

@InputType({ description: 'Diritto come è stato letto.' })
export class NetworkRightRead {
  @Field(() => ID, { description: 'Diritto.' })
  rightId!: string;

  @Field(() => Int, { description: 'Versione letta. Another is a conflict.' })
  expectedVersion!: number;
}

@InputType({ description: 'Conferma di diritti.' })
export class ConfirmNetworkRightsInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => [NetworkRightRead], { description: 'Diritti. As they were read; all of them or none.' })
  rights!: NetworkRightRead[];
}

@ObjectType({ description: 'Esito della conferma.' })
export class ConfirmNetworkRightsPayload {
  @Field(() => [NetworkRight], { nullable: true, description: 'Diritti. As they are now.' })
  networkRights?: NetworkRight[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Confirms rights as they stand: exactly those that the coordination has read, so that what another changed meanwhile is
 * never confirmed unseen (N2). Refuses REQUIRED, NOT_FOUND, CONFLICT, and WRONG_STATE where one is confirmed already.
 */
export async function confirmNetworkRights(ctx: HouseContext, input: ConfirmNetworkRightsInput): Promise<object> {
  return command(ctx, { verb: 'confirmNetworkRights', input }, async (tx) => {
    if (input.rights.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Che cosa si conferma?', ['rights']);
    const confirmed = new Set<string>();
    for (const right of await takeRights(tx, input.rights)) {
      if (right.isConfirmed || confirmed.has(right.id)) {
        throw new Refusal(UserErrorCode.WRONG_STATE, 'Il diritto è già confermato.', ['rights']);
      }
      confirmed.add(right.id);
      await settle(tx, right, { act: 'CONFIRMED', isGranted: right.isGranted, isConfirmed: true, reason: null });
    }
    return { confirmed: confirmed.size };
  });
}

@Resolver()
export class ConfirmNetworkRights {
  @Mutation(() => ConfirmNetworkRightsPayload, {
    description: 'Conferma diritti come stanno. One, or all that are to be confirmed (N2).',
  })
  async confirmNetworkRights(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConfirmNetworkRightsInput) input: ConfirmNetworkRightsInput,
  ): Promise<ConfirmNetworkRightsPayload> {
    await confirmNetworkRights(ctx, input);
    const found = await Promise.all(input.rights.map(({ rightId }) => loadRight(ctx, rightId)));
    return { networkRights: found.filter((one) => one !== null), userErrors: [] };
  }
}
