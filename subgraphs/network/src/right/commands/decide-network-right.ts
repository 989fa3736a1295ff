import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { givenReason } from '../../adhesion/adhesion-change.js';
import { loadRight } from '../network-right.reads.js';
import { NetworkRight } from '../network-right.type.js';
import { settle, takeRights } from '../take-rights.js';

@InputType({ description: 'Decisione su un diritto di una rete.' })
export class DecideNetworkRightInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Diritto.' })
  rightId!: string;

  @Field(() => Boolean, { description: 'Dato. True gives it to the network, false takes it away.' })
  isGranted!: boolean;

  @Field(() => Text, { description: 'Motivo. Read by the whole network.' })
  reason!: string;

  @Field(() => Int, { description: 'Versione letta. Another is a conflict.' })
  expectedVersion!: number;
}

@ObjectType({ description: 'Esito di una decisione su un diritto.' })
export class NetworkRightPayload {
  @Field(() => NetworkRight, { nullable: true, description: 'Diritto. As it is now.' })
  networkRight?: NetworkRight | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/**
 * Gives a right to a network or takes it away; who decides so has confirmed it too. It holds at every door within the time
 * for which the gateway believes an answer (N2, I7). Refuses NOT_FOUND, CONFLICT, REQUIRED, TOO_LONG, WRONG_STATE.
 */
export async function decideNetworkRight(ctx: HouseContext, input: DecideNetworkRightInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'decideNetworkRight', input }, async (tx) => {
    const { isGranted } = input;
    const reason = givenReason(input.reason);
    for (const right of await takeRights(tx, [input])) {
      if (right.isGranted === isGranted) {
        throw new Refusal(UserErrorCode.WRONG_STATE, 'Il diritto sta già così: lo si può confermare.', ['isGranted']);
      }
      await settle(tx, right, { act: isGranted ? 'GRANTED' : 'TAKEN', isGranted, isConfirmed: true, reason });
    }
    return { id: input.rightId };
  });
}

@Resolver()
export class DecideNetworkRight {
  @Mutation(() => NetworkRightPayload, {
    description: 'Dai o togli un diritto a una rete. For all its enti, within seconds (N2).',
  })
  async decideNetworkRight(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => DecideNetworkRightInput) input: DecideNetworkRightInput,
  ): Promise<NetworkRightPayload> {
    const { id } = await decideNetworkRight(ctx, input);
    return { networkRight: await loadRight(ctx, id), userErrors: [] };
  }
}
