import { hash, verify } from '@node-rs/argon2';
import type { House } from '@respi/kit/context.js';
import { asRoom, type IdentityRoom, identityOf, type Query } from './identity-room.js';
import { endSessionsOf } from './sessions.js';

/** What this wrapper needs of better-auth; nothing else imports it. */
interface Library {
  findUserByEmail(
    email: string,
    options: { includeAccounts: true },
  ): Promise<{ user: { id: string }; accounts: { providerId: string; password?: string | null }[] } | null>;
}

/** argon2id with the parameters of OWASP (19 MiB, two passes), the library's default. */
const hashPassword = (password: string): Promise<string> => hash(password);
const verifyPassword = ({ hash: kept, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(kept, password).catch(() => false);

const libraries = new WeakMap<IdentityRoom, Promise<Library>>();

/** better-auth, opened on the first sign-in: it keeps logins and accounts; sign-up is off, sessions are ours (ADR). */
async function library(room: IdentityRoom): Promise<Library> {
  const made = libraries.get(room) ?? open(room);
  libraries.set(room, made);
  return made;
}

async function open(room: IdentityRoom): Promise<Library> {
  const { betterAuth } = await import('better-auth');
  const auth = betterAuth({
    database: room.pool,
    secret: room.env.secret,
    baseURL: 'http://identity.invalid',
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'login' },
    session: { modelName: 'login_session' },
    account: { modelName: 'login_account' },
    verification: { modelName: 'login_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
  });
  return (await auth.$context).internalAdapter as unknown as Library;
}

let dummy: Promise<string> | null = null;
/** Hash of a password that nobody has: an unknown address costs what a known one does (I9, TH12). */
const dummyHash = (): Promise<string> => {
  dummy ??= hashPassword('nobody has this password');
  return dummy;
};

/** Who has proven to know a password, and the hash by which they did. */
export interface Proven {
  readonly personId: string;
  readonly passwordHash: string;
}

/** Id of the person whose address and password these are; null otherwise, after the same work. */
export const personOf = async (house: House, email: string, password: string): Promise<string | null> =>
  (await provenBy(house, email, password))?.personId ?? null;

/** As `personOf`, with the hash that `stillCounts` wants; null otherwise, after the same work. */
export async function provenBy(house: House, email: string, password: string): Promise<Proven | null> {
  const [found, fallback] = await Promise.all([
    (await library(identityOf(house))).findUserByEmail(email, { includeAccounts: true }),
    dummyHash(),
  ]);
  const kept = found?.accounts.find((account) => account.providerId === 'credential')?.password;
  const genuine = await verifyPassword({ hash: kept ?? fallback, password });
  return genuine && found && kept ? { personId: found.user.id, passwordHash: kept } : null;
}

/**
 * Whether the password that was proven is the one of now. The login is held until the end of the act of the room: who
 * replaces the password waits, and ends what was opened here too (I7).
 */
export async function stillCounts(sql: Query, { personId, passwordHash }: Proven): Promise<boolean> {
  const rows = await sql(
    `select 1 from login_account where "userId" = $1 and "providerId" = 'credential' and "password" = $2 for share`,
    [personId, passwordHash],
  );
  return rows.length > 0;
}

/** Hash under which a new password is kept, where it is written in an act of the room. */
export const passwordHashOf = (password: string): Promise<string> => hashPassword(password);

/** Replaces the password of a login within an act of the room; a sign-in that waits for its second factor begins anew. */
export async function replacePassword(sql: Query, personId: string, passwordHash: string, at: Date): Promise<void> {
  await sql(
    `update login_account set "password" = $2, "updatedAt" = $3 where "userId" = $1 and "providerId" = 'credential'`,
    [personId, passwordHash, at],
  );
  await sql('update challenge set used_at = $2 where person_id = $1 and used_at is null', [personId, at]);
}

/**
 * Gives a person a login with this address and password; one that exists keeps its
 * address, takes the password and is signed out everywhere: who knew the old one holds nothing any more (I7).
 */
export async function giveLogin(
  house: House,
  person: { id: string; email: string; displayName: string },
  password: string,
): Promise<void> {
  const room = identityOf(house);
  const passwordHash = await hashPassword(password);
  await room.sql(
    `insert into login ("id", "name", "email", "emailVerified") values ($1, $2, $3, true) on conflict ("id") do nothing`,
    [person.id, person.displayName, person.email],
  );
  const made = await room.sql(
    `insert into login_account ("id", "accountId", "providerId", "userId", "password", "updatedAt")
     values ($1, $1, 'credential', $1, $2, $3) on conflict ("providerId", "accountId") do nothing returning "id"`,
    [person.id, passwordHash, room.now()],
  );
  if (made.length > 0) return;
  await asRoom(room, async (sql) => {
    await replacePassword(sql, person.id, passwordHash, room.now());
    await endSessionsOf(sql, person.id, room.now());
  });
}
