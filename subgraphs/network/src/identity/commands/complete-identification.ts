import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { arrive } from '../arrival.js';
import { openChallenge } from '../challenge.js';
import type { Query } from '../identity-room.js';
import { isStillOf, personOfIdentity } from '../provider/digital-identity.js';
import { IdentityReturnInput } from '../provider/digital-identity.type.js';
import { identityOfReturned } from '../provider/ways.js';
import { isEnrolled } from '../second-factor.js';
import { type Access, SignInPayload, signedIn } from '../sign-in.type.js';
import { chargeIdentification } from '../throttle.js';

const nobodys = (): Refusal =>
  new Refusal(UserErrorCode.NOT_FOUND, 'Questa identità digitale non è collegata a nessun accesso.', ['identity']);

/**
 * Signs in who comes back from the provider (I21): matched by fiscal number to a person who linked it, never by e-mail.
 * It makes nobody: an identity that is linked to no one is refused; and it spares nothing that a password does not
 * spare: the platform's second factor, the adhesion of the ente, the rules of use.
 */
export async function completeIdentification(ctx: HouseContext, input: IdentityReturnInput): Promise<Access> {
  await chargeIdentification(ctx);
  const { clientKey, state, code, browserKey, device = null } = input;
  const index = await identityOfReturned(ctx, { state, code, browserKey, issuer: input.issuer ?? null }, 'SIGN_IN');
  const personId = await personOfIdentity(ctx.house, index);
  if (!personId) throw nobodys();
  // a link that was taken away since it was looked at opens nothing
  const claim = async (sql: Query) => {
    if (!(await isStillOf(sql, index, personId))) throw nobodys();
  };
  const proof = ctx.house.cipher.blindIndex('identification', `${state}\0${code}`);
  return command(
    ctx,
    { verb: 'completeIdentification', input: { clientKey, proof } as never, secret: true },
    async (tx) =>
      (await isEnrolled(ctx.house, personId))
        ? openChallenge(ctx.house, personId, claim)
        : arrive(tx, { personId, device, secondFactor: false, claim }),
  );
}

@Resolver()
export class CompleteIdentification {
  @Mutation(() => SignInPayload, {
    description: 'Ritorno dall’identità digitale. Gives a token, or asks for the second factor (I21).',
  })
  async completeIdentification(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => IdentityReturnInput) input: IdentityReturnInput,
  ): Promise<SignInPayload> {
    return signedIn(await completeIdentification(ctx, input));
  }
}
