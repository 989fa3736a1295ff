import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { personOf } from './credentials.js';
import { chargeSignIn, forgiveSignIn } from './throttle.js';

const EMAIL = prepared('identity.email', 'select email from person where id = $1');

/** Wants the password again of who is signed in, before what changes their access; throttled like a sign-in (I9). */
export async function proveAgain(
  ctx: HouseContext,
  password: string,
  field = 'password',
): Promise<{ personId: string; email: string }> {
  const personId = ctx.actor.personId ?? '';
  const own = await ctx.db.row<{ email: string }>(EMAIL, [personId]);
  if (!own) throw notFound();
  await chargeSignIn(ctx, { email: own.email });
  if ((await personOf(ctx.house, own.email, password)) !== personId) {
    throw new Refusal(UserErrorCode.INVALID_CREDENTIALS, 'La password non è corretta.', [field]);
  }
  await forgiveSignIn(ctx, { email: own.email });
  return { personId, email: own.email };
}
