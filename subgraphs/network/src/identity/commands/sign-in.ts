import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { arrive } from '../arrival.js';
import { openChallenge } from '../challenge.js';
import { provenBy, stillCounts } from '../credentials.js';
import type { Query } from '../identity-room.js';
import { isEnrolled } from '../second-factor.js';
import { type Access, SignInPayload, signedIn } from '../sign-in.type.js';
import { chargeSignIn, forgiveSignIn } from '../throttle.js';

@InputType({ description: 'Accesso con indirizzo e password.' })
export class SignInInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Indirizzo e-mail.' })
  email!: string;

  @Field(() => String, { description: 'Password.' })
  password!: string;

  @Field(() => Text, {
    nullable: true,
    description: 'Dispositivo. As its owner would call it, for the list of sessions.',
  })
  device?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Chiave del dispositivo. That the browser keeps from an earlier sign-in: 43 characters; others are taken for none (I9).',
  })
  deviceKey?: string;
}

const MAX_PASSWORD = 200;

const wrong = (): Refusal =>
  new Refusal(UserErrorCode.INVALID_CREDENTIALS, 'Indirizzo o password non corretti.', ['password']);

/**
 * Signs a person in (I1). An unknown address and a wrong password get the same answer after the same work (I9); who
 * has a second factor gets its challenge.
 */
export async function signIn(ctx: HouseContext, input: SignInInput): Promise<Access> {
  const email = input.email.trim().toLowerCase();
  const { deviceKey = null, device = null } = input;
  await chargeSignIn(ctx, { email, deviceKey });
  const proven = await provenBy(ctx.house, email, input.password.slice(0, MAX_PASSWORD));
  if (!proven) throw wrong();
  const { personId } = proven;
  // a password that was replaced since it was looked at opens nothing
  const claim = async (sql: Query) => {
    if (!(await stillCounts(sql, proven))) throw wrong();
  };
  await forgiveSignIn(ctx, { email, deviceKey });
  // what is remembered of the request is a keyed proof: a plain hash would give the password away to who reads it
  const proof = ctx.house.cipher.blindIndex('sign-in', `${email}\0${input.password}`);
  const remembered = { clientKey: input.clientKey, proof, device };
  return command(ctx, { verb: 'signIn', input: remembered, secret: true }, async (tx) =>
    (await isEnrolled(ctx.house, personId))
      ? openChallenge(ctx.house, personId, claim)
      : arrive(tx, { personId, device, deviceKey, secondFactor: false, claim }),
  );
}

@Resolver()
export class SignIn {
  @Mutation(() => SignInPayload, { description: 'Accedi. Gives a token, or asks for the second factor.' })
  async signIn(@Ctx() ctx: HouseContext, @Arg('input', () => SignInInput) input: SignInInput): Promise<SignInPayload> {
    return signedIn(await signIn(ctx, input));
  }
}
