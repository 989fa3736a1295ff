import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { confirm } from '../second-factor.js';
import { chargeCode, forgiveCode } from '../throttle.js';

@InputType({ description: 'Conferma del secondo fattore.' })
export class ConfirmSecondFactorInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Codice. The first one that the application shows.' })
  code!: string;
}

@ObjectType({ description: 'Esito della conferma.' })
export class ConfirmSecondFactorPayload {
  @Field(() => Boolean, { nullable: true, description: 'Confermato. The second factor counts from now on.' })
  confirmed?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Makes the second factor count, in this session too (I4). */
export async function confirmSecondFactor(ctx: HouseContext, input: ConfirmSecondFactorInput): Promise<void> {
  const { personId, sessionId } = ctx.actor;
  const proof = ctx.house.cipher.blindIndex('second-factor', input.code);
  const remembered = { clientKey: input.clientKey, proof };
  await command(ctx, { verb: 'confirmSecondFactor', input: remembered }, async (tx) => {
    await chargeCode(ctx, personId ?? '');
    await confirm(ctx.house, personId ?? '', sessionId ?? '', input.code);
    await forgiveCode(ctx, personId ?? '');
    await tx.event({ entity: 'person', entityId: personId ?? '', verb: 'second-factor-confirmed' });
    return { confirmed: true };
  });
}

@Resolver()
export class ConfirmSecondFactor {
  @Mutation(() => ConfirmSecondFactorPayload, { description: 'Conferma il secondo fattore.' })
  async confirmSecondFactor(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConfirmSecondFactorInput) input: ConfirmSecondFactorInput,
  ): Promise<ConfirmSecondFactorPayload> {
    await confirmSecondFactor(ctx, input);
    return { confirmed: true, userErrors: [] };
  }
}
