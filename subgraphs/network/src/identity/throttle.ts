import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { isKnownDevice } from './device-key.js';
import { identityOf } from './identity-room.js';

/** Tries that a bucket holds before it shuts, and for how long it counts. */
interface Limit {
  readonly tries: number;
  readonly minutes: number;
}

const LIMITS = {
  /** One account from one network: the guesser of one password. */
  accountHere: { tries: 5, minutes: 15 },
  /** One account from anywhere: many networks, one account. */
  account: { tries: 30, minutes: 60 },
  /** One account from a browser that its person signed in with: what others try elsewhere shuts nothing here. */
  accountOnDevice: { tries: 10, minutes: 15 },
  /** One network: many accounts, a guess each. */
  network: { tries: 60, minutes: 15 },
  /** Callers whose network the gateway does not tell: one bucket for all of them. */
  unknownNetwork: { tries: 600, minutes: 15 },
  /** Letters with a link to a new password, to one address: enough for who mislaid one, no flood for its owner. */
  reset: { tries: 3, minutes: 60 },
  /** Links to a new password that are tried from one network. */
  resetLink: { tries: 30, minutes: 15 },
  /** Ways through the provider of digital identities that are opened or ended from one network. */
  identification: { tries: 120, minutes: 15 },
  /** Codes of a person, over all challenges. */
  code: { tries: 10, minutes: 15 },
} as const satisfies Record<string, Limit>;

const CHARGE = `
  insert into throttle (bucket, tries, ends_at) values ($1, 1, $2::timestamptz + make_interval(mins => $3))
  on conflict (bucket) do update set
    tries = case when throttle.ends_at <= $2 then 1 else throttle.tries + 1 end,
    ends_at = case when throttle.ends_at <= $2 then excluded.ends_at else throttle.ends_at end
  returning tries`;

async function charge(ctx: HouseContext, kind: keyof typeof LIMITS, key: string): Promise<boolean> {
  const room = identityOf(ctx.house);
  const limit = LIMITS[kind];
  const bucket = `${kind}:${ctx.house.cipher.blindIndex('throttle', key)}`;
  const [row] = await room.sql<{ tries: number }>(CHARGE, [bucket, room.now(), limit.minutes]);
  return (row?.tries ?? 0) <= limit.tries;
}

/** A try to sign in: the address as it was typed, and the key that its browser keeps, where it has one. */
interface Tried {
  readonly email: string;
  readonly deviceKey?: string | null;
}

const shut = (minutes: number): Refusal =>
  new Refusal(UserErrorCode.THROTTLED, 'Troppi tentativi: riprova più tardi.', undefined, { minutes });

/**
 * Counts a try before it is made, so that parallel guesses count too. An address that does not exist counts like one
 * that does, and the answer is the same for both (I9). A browser that the person has signed in with counts by itself: who
 * tries thirty passwords from many networks shuts an account for the unknown, not for its owner.
 */
export async function chargeSignIn(ctx: HouseContext, { email, deviceKey }: Tried): Promise<void> {
  const here = ctx.network ?? 'unknown';
  if (await isKnownDevice(ctx.house, email, deviceKey)) {
    if (await charge(ctx, 'accountOnDevice', `${email}\0${deviceKey}`)) return;
    throw shut(15);
  }
  const open = await Promise.all([
    charge(ctx, 'accountHere', `${email}\0${here}`),
    charge(ctx, 'account', email),
    charge(ctx, ctx.network ? 'network' : 'unknownNetwork', here),
  ]);
  if (open.includes(false)) throw shut(15);
}

/** A right password empties the buckets of its account. */
export async function forgiveSignIn(ctx: HouseContext, { email, deviceKey }: Tried): Promise<void> {
  const { cipher } = ctx.house;
  const buckets = [
    `accountHere:${cipher.blindIndex('throttle', `${email}\0${ctx.network ?? 'unknown'}`)}`,
    `accountOnDevice:${cipher.blindIndex('throttle', `${email}\0${deviceKey}`)}`,
    `account:${cipher.blindIndex('throttle', email)}`,
  ];
  await identityOf(ctx.house).sql('delete from throttle where bucket = any($1)', [buckets]);
}

/** Counts a wish for a new password; an address that nobody has counts like one that somebody has (I9). */
export async function chargeReset(ctx: HouseContext, email: string): Promise<void> {
  const here = ctx.network ?? 'unknown';
  const open = await Promise.all([
    charge(ctx, 'reset', email),
    charge(ctx, ctx.network ? 'network' : 'unknownNetwork', here),
  ]);
  if (open.includes(false)) throw shut(60);
}

/** Counts a link to a new password that somebody tries. */
export async function chargeResetLink(ctx: HouseContext): Promise<void> {
  if (!(await charge(ctx, ctx.network ? 'resetLink' : 'unknownNetwork', ctx.network ?? 'unknown'))) throw shut(15);
}

/** Counts a way through the provider of digital identities that somebody opens or comes back from. */
export async function chargeIdentification(ctx: HouseContext): Promise<void> {
  const kind = ctx.network ? 'identification' : 'unknownNetwork';
  if (!(await charge(ctx, kind, ctx.network ?? 'unknown'))) throw shut(15);
}

/** Counts a try of a one-time or recovery code. */
export async function chargeCode(ctx: HouseContext, personId: string): Promise<void> {
  if (!(await charge(ctx, 'code', personId))) throw shut(15);
}

export async function forgiveCode(ctx: HouseContext, personId: string): Promise<void> {
  const bucket = `code:${ctx.house.cipher.blindIndex('throttle', personId)}`;
  await identityOf(ctx.house).sql('delete from throttle where bucket = $1', [bucket]);
}
