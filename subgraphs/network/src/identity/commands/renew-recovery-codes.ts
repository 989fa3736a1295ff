import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { proveAgain } from '../prove-again.js';
import { renewRecoveryCodes } from '../second-factor.js';
import { tellAccessChanged } from '../security-notice.js';

@InputType({ description: 'Nuovi codici di recupero.' })
export class RenewRecoveryCodesInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Password. Asked again, though the person is signed in.' })
  password!: string;
}

@ObjectType({ description: 'Codici di recupero nuovi. Shown once; those of before are good no more.' })
export class RenewRecoveryCodesPayload {
  @Field(() => [String], { nullable: true, description: 'Codici di recupero. Each is good once.' })
  recoveryCodes?: string[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class RenewRecoveryCodes {
  @Mutation(() => RenewRecoveryCodesPayload, { description: 'Rinnova i codici di recupero. Wants the password again.' })
  async renewRecoveryCodes(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RenewRecoveryCodesInput) input: RenewRecoveryCodesInput,
  ): Promise<RenewRecoveryCodesPayload> {
    const { personId } = await proveAgain(ctx, input.password);
    const proof = ctx.house.cipher.blindIndex('recovery', `${personId}\0${input.password}`);
    const remembered = { clientKey: input.clientKey, proof };
    const made = await command(ctx, { verb: 'renewRecoveryCodes', input: remembered, secret: true }, async (tx) => {
      const recoveryCodes = await renewRecoveryCodes(ctx.house, personId);
      await tx.event({ entity: 'person', entityId: personId, verb: 'recovery-codes-renewed' });
      await tellAccessChanged(tx, personId, 'RECOVERY_CODES');
      return { recoveryCodes };
    });
    return { ...made, userErrors: [] };
  }
}
