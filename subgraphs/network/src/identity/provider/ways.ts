import type { CitizenPurpose } from '@respi/kit/citizen-voucher.js';
import type { House, HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import type { ProviderEnv } from '../../env.js';
import { identityOf } from '../identity-room.js';
import { newToken, tokenHash } from '../token.js';
import { describedBy } from './discovery.js';
import { type Answered, addressOf, fiscalNumberOf, IdentityRefused, type Way } from './identification.js';

/** How long a person may stay at the provider. */
const MINUTES = 10;
/** What a person goes there for: staff to come in or to link their identity, citizens for their appointments (A10). */
export type Purpose = 'SIGN_IN' | 'LINK' | CitizenPurpose;

/** Where to send the browser, and what it keeps until it is back. */
export interface Opened {
  readonly address: string;
  readonly browserKey: string;
  readonly expiresAt: string;
}

/** What came back with the browser. */
export interface Returned extends Answered {
  readonly state: string;
  readonly browserKey: string;
}

/** The provider of this province; hidden where it has none. */
export function providerOf(house: House): ProviderEnv {
  const { provider } = identityOf(house).env;
  if (!provider) throw notFound(['provider']);
  return provider;
}

/** Refuses before anything is written where the provider is silent; no transaction waits for it. */
export const wakeProvider = async ({ house }: HouseContext): Promise<void> =>
  void (await describedBy(providerOf(house)));

const redirectUri = (house: House): string => `${house.env.publicUrl.replace(/\/$/, '')}/api/identity/return`;

/**
 * Opens a way through the provider: state for the answer, nonce for the token, a verifier for the code, a key for this
 * browser; and what it is about, where it is for one thing alone.
 */
export async function openWay(ctx: HouseContext, purpose: Purpose, about: string | null = null): Promise<Opened> {
  const { house, actor, locale } = ctx;
  const room = identityOf(house);
  const provider = providerOf(house);
  const way: Way = { state: newToken(), nonce: newToken(), verifier: newToken(), redirectUri: redirectUri(house) };
  const address = await addressOf(provider, way, locale);
  const browserKey = newToken();
  const now = room.now();
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
  await room.sql(`delete from identification where expires_at < $1::timestamptz - interval '1 day'`, [now]);
  await room.sql(
    `insert into identification (state_hash, browser_hash, purpose, session_id, sealed_way, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tokenHash(way.state),
      tokenHash(browserKey),
      purpose,
      purpose === 'LINK' ? actor.sessionId : null,
      house.cipher.seal(JSON.stringify({ ...way, about })),
      now,
      expiresAt,
    ],
  );
  return { address, browserKey, expiresAt: expiresAt.toISOString() };
}

const over = (): Refusal =>
  new Refusal(UserErrorCode.EXPIRED, 'L’identificazione è scaduta o è già stata usata: ricomincia.', ['state']);

/** Takes a way: once, in the browser that opened it and, where it links, in the same session. */
async function takeWay(
  { house, actor }: HouseContext,
  { state, browserKey }: Returned,
  purpose: Purpose,
): Promise<Way & { readonly about?: string | null }> {
  const room = identityOf(house);
  const [taken] = await room.sql<{ sealed_way: string }>(
    `update identification set used_at = $5
     where state_hash = $1 and browser_hash = $2 and purpose = $3 and session_id is not distinct from $4::uuid
       and used_at is null and expires_at > $5 returning sealed_way`,
    [tokenHash(state), tokenHash(browserKey), purpose, purpose === 'LINK' ? actor.sessionId : null, room.now()],
  );
  if (!taken) throw over();
  return JSON.parse(house.cipher.open(taken.sealed_way));
}

/** Who came back, and what for; the number goes no further than the index that is made of it. */
export async function personReturned(
  ctx: HouseContext,
  returned: Returned,
  purpose: Purpose,
): Promise<{ number: string; about: string | null }> {
  const provider = providerOf(ctx.house);
  const way = await takeWay(ctx, returned, purpose);
  try {
    return { number: await fiscalNumberOf(provider, way, returned), about: way.about ?? null };
  } catch (error) {
    if (!(error instanceof IdentityRefused)) throw error;
    ctx.house.log.warn({ requestId: ctx.requestId, why: error.message }, 'identification refused');
    throw new Refusal(UserErrorCode.INVALID_CREDENTIALS, 'L’identità digitale non è stata confermata.', ['identity']);
  }
}

/**
 * Keyed index of the fiscal number of who came back, with the name of its key; the number itself is kept nowhere, so that
 * a link under an older key is written anew in the moment in which it is used.
 */
export async function identityOfReturned(ctx: HouseContext, returned: Returned, purpose: Purpose): Promise<string> {
  const { number } = await personReturned(ctx, returned, purpose);
  return underCurrentKey(ctx.house, number);
}

async function underCurrentKey(house: House, number: string): Promise<string> {
  const hashes = house.cipher.blindIndexes('digital-identity', number);
  const current = `${house.cipher.indexMark}:${hashes[0]}`;
  await identityOf(house).sql(
    `update digital_identity set fiscal_index = $1
     where fiscal_index <> $1 and (fiscal_index = any ($2) or split_part(fiscal_index, ':', 2) = any ($2))`,
    [current, hashes],
  );
  return current;
}
