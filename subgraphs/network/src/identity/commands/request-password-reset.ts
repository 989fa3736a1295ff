import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { checkedEmail } from '../../invitation/person-fields.js';
import { noteResetRequest } from '../password-reset.js';
import { chargeReset } from '../throttle.js';

@InputType({ description: 'Richiesta di una nuova password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Indirizzo e-mail.' })
  email!: string;
}

@ObjectType({ description: 'Esito della richiesta. The same for every address (I9).' })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { nullable: true, description: 'Annotata. If the address is of a login, a letter follows.' })
  requested?: boolean | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class RequestPasswordReset {
  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Chiedi una nuova password. A link goes to the address, if it is of a login; the answer never tells.',
  })
  async requestPasswordReset(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
  ): Promise<RequestPasswordResetPayload> {
    const email = checkedEmail(input.email);
    await chargeReset(ctx, email);
    const proof = ctx.house.cipher.blindIndex('reset-request', email);
    const remembered = { clientKey: input.clientKey, proof };
    await command(ctx, { verb: 'requestPasswordReset', input: remembered }, async () => {
      await noteResetRequest(ctx, email);
      return { requested: true };
    });
    return { requested: true, userErrors: [] };
  }
}
