import type { Tx } from '@respi/kit/command.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

/**
 * Places held at once, and holds in an hour, per network prefix: a library or a reception centre shares one (TH11). A
 * browser that shows a proof of work may hold as many again; who has no script is never asked for more than patience (A40).
 */
const PLAIN = { open: 12, hour: 90 };
const PROVEN = { open: 24, hour: 180 };

/** The site itself, where it does not say for whom it asks. */
const LOOPBACK = /^(127\.|::1|0*:0*:)/;

/** Callers whose network is unknown in production share one, and ten times what one may hold. */
const SHARED = 10;

const isKnown = (network: string | null): network is string => network !== null && !LOOPBACK.test(network);

/**
 * Keyed hash of the visitor's network: the one that the gateway signed. Where it knows none, production counts all such
 * callers as one, whatever they tell; a demonstration on one machine believes what is told, and null counts nobody.
 */
export function prefixKey(tx: Tx, told: string | null | undefined): string | null {
  const { network, house } = tx.ctx;
  const assumed = house.env.mode === 'production' ? (network ?? 'unknown') : told;
  const known = isKnown(network) ? network : assumed;
  return known ? house.cipher.blindIndex('network-prefix', known.toLowerCase()) : null;
}

/** Refuses THROTTLED where one network holds too many places. Holds of one prefix queue up for this check. */
export async function expectPace(tx: Tx, key: string | null, hasProof = false): Promise<void> {
  if (!key) return;
  const { network, house } = tx.ctx;
  const times = house.env.mode === 'production' && !isKnown(network) ? SHARED : 1;
  const limit = hasProof ? PROVEN : PLAIN;
  await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [key]);
  const hourAgo = new Date(tx.now.getTime() - 3_600_000);
  const [row] = await tx.sql<{ open: string; hour: string }>(
    `select count(*) filter (where ended_as is null and expires_at > ?) as open, count(*) as hour
     from hold where prefix_key = ? and held_at > ?`,
    [tx.now, key, hourAgo],
  );
  if (Number(row?.open ?? 0) >= limit.open * times || Number(row?.hour ?? 0) >= limit.hour * times) {
    throw new Refusal(
      UserErrorCode.THROTTLED,
      'Dalla tua rete sono già trattenuti molti posti. Riprova fra qualche minuto, o telefona all’ufficio.',
    );
  }
}
