import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { isDefault, isGrantedByDefault } from '../default-right.js';
import { loadRight } from '../network-right.reads.js';
import { settle, takeRights } from '../take-rights.js';
import { NetworkRightPayload } from './decide-network-right.js';

@InputType({ description: 'Ritorno di un diritto a com’era all’inizio.' })
export class ResetNetworkRightInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Diritto.' })
  rightId!: string;

  @Field(() => Text, { description: 'Motivo. Read by the whole network.' })
  reason!: string;

  @Field(() => Int, { description: 'Versione letta. Another is a conflict.' })
  expectedVersion!: number;
}

/**
 * Takes back what was decided: the right stands as the platform proposes it, to be confirmed again (N2). Refuses NOT_FOUND,
 * CONFLICT, REQUIRED, TOO_LONG, and WRONG_STATE where nothing was decided.
 */
export async function resetNetworkRight(ctx: HouseContext, input: ResetNetworkRightInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'resetNetworkRight', input }, async (tx) => {
    const reason = givenReason(input.reason);
    for (const right of await takeRights(tx, [input])) {
      if (!right.isConfirmed && isDefault(right)) {
        throw new Refusal(UserErrorCode.WRONG_STATE, 'Il diritto sta già come all’inizio.', ['rightId']);
      }
      await settle(tx, right, { act: 'RESET', isGranted: isGrantedByDefault(right), isConfirmed: false, reason });
    }
    return { id: input.rightId };
  });
}

@Resolver()
export class ResetNetworkRight {
  @Mutation(() => NetworkRightPayload, {
    description: 'Riporta un diritto all’inizio. As the platform proposes it, to be confirmed again (N2).',
  })
  async resetNetworkRight(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ResetNetworkRightInput) input: ResetNetworkRightInput,
  ): Promise<NetworkRightPayload> {
    const { id } = await resetNetworkRight(ctx, input);
    return { networkRight: await loadRight(ctx, id), userErrors: [] };
  }
}
