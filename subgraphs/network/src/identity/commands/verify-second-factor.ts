import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { arrive } from '../arrival.js';
import { takeChallenge, tryChallenge } from '../challenge.js';
import { identityOf, type Query } from '../identity-room.js';
import { spendCode } from '../second-factor.js';
import { type Access, SignInPayload, signedIn } from '../sign-in.type.js';
import { chargeCode, forgiveCode } from '../throttle.js';

@InputType({ description: 'Secondo fattore. A one-time code or a recovery code.' })
export class VerifySecondFactorInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => String, { description: 'Sfida. As signIn gave it.' })
  challenge!: string;

  @Field(() => Text, { description: 'Codice. Six digits, or a recovery code.' })
  code!: string;

  @Field(() => Text, { nullable: true, description: 'Dispositivo.' })
  device?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Chiave del dispositivo. That the browser keeps from an earlier sign-in: 43 characters; others are taken for none (I9).',
  })
  deviceKey?: string;
}

/** Gives the second factor; a code is spent by its first use (I4). */
export async function verifySecondFactor(ctx: HouseContext, input: VerifySecondFactorInput): Promise<Access> {
  const { clientKey, challenge, code, device = null, deviceKey = null } = input;
  const proof = ctx.house.cipher.blindIndex('second-factor', `${challenge}\0${code}`);
  const remembered = { clientKey, proof, device };
  return command(ctx, { verb: 'verifySecondFactor', input: remembered, secret: true }, async (tx) => {
    const personId = await tryChallenge(ctx.house, challenge);
    await chargeCode(ctx, personId);
    await spendCode(ctx.house, personId, code);
    const claim = (sql: Query) => takeChallenge(sql, challenge, identityOf(ctx.house).now());
    const access = await arrive(tx, { personId, device, deviceKey, secondFactor: true, claim });
    await forgiveCode(ctx, personId);
    return access;
  });
}

@Resolver()
export class VerifySecondFactor {
  @Mutation(() => SignInPayload, { description: 'Verifica il secondo fattore. Gives the token.' })
  async verifySecondFactor(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => VerifySecondFactorInput) input: VerifySecondFactorInput,
  ): Promise<SignInPayload> {
    return signedIn(await verifySecondFactor(ctx, input));
  }
}
