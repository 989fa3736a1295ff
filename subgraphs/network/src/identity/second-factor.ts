import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { createOTP } from '@better-auth/utils/otp';
import type { House, HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { asRoom, identityOf, type Query } from './identity-room.js';
import { newRecoveryCode, RECOVERY_CODE } from './token.js';

const STEP_MS = 30_000;
const RECOVERY_CODES = 10;
const SCRYPT = 'scrypt$';
const scrypted = promisify<string, string, number, Buffer>(scrypt);
const newSalt = (): string => randomBytes(16).toString('base64url');

interface Factor {
  sealed_secret: string;
  confirmed_at: Date | null;
}

const factorOf = async (sql: Query, personId: string): Promise<Factor | null> =>
  (await sql<Factor>('select sealed_secret, confirmed_at from second_factor where person_id = $1', [personId]))[0] ??
  null;

/** A recovery code as it is kept: scrypt with a salt, one salt for the codes of a set, so that a try costs one (ASVS 6.5.2). */
const recoveryHash = async (salt: string, code: string): Promise<string> =>
  `${SCRYPT}${salt}$${(await scrypted(code, salt, 32)).toString('base64url')}`;

/** What a code may be kept as: under the salt of the person’s codes, or as such codes were kept before, by a keyed index. */
async function keptAs(house: House, personId: string, code: string): Promise<string[]> {
  const [set] = await identityOf(house).sql<{ salt: string }>(
    `select split_part(code_hash, '$', 2) as salt from recovery_code where person_id = $1 and code_hash like '${SCRYPT}%' limit 1`,
    [personId],
  );
  const before = house.cipher.blindIndexes('recovery-code', `${personId}\0${code}`);
  return [await recoveryHash(set?.salt ?? newSalt(), code), ...before];
}

/** Whether a person must give a code to sign in. */
export async function isEnrolled(house: House, personId: string): Promise<boolean> {
  return Boolean((await factorOf(identityOf(house).sql, personId))?.confirmed_at);
}

/** Whether the person of this request has a second factor. */
export const hasSecondFactor = async ({ actor, house }: HouseContext): Promise<boolean> =>
  actor.personId !== null && isEnrolled(house, actor.personId);

/** The step of thirty seconds whose code this is, one before or after included; null when it is none of the three. */
async function stepOf(secret: string, code: string, at: Date): Promise<number | null> {
  const current = Math.floor(at.getTime() / STEP_MS);
  const given = Buffer.from(code.padEnd(6).slice(0, 6));
  let found: number | null = null;
  for (const step of [current - 1, current, current + 1]) {
    if (timingSafeEqual(Buffer.from(await createOTP(secret).hotp(step)), given)) found = step;
  }
  return found;
}

/** Spends a one-time code: the same code is refused a second time, also in the same instant (I4, ASVS 6.5.1). */
async function spendStep(house: House, personId: string, factor: Factor, code: string): Promise<void> {
  const room = identityOf(house);
  const step = await stepOf(house.cipher.open(factor.sealed_secret), code, room.now());
  if (step === null) throw new Refusal(UserErrorCode.INVALID_CODE, 'Il codice non è valido.', ['code']);
  const fresh = await room.sql(
    'insert into used_step (person_id, step, used_at) values ($1, $2, $3) on conflict do nothing returning step',
    [personId, step, room.now()],
  );
  if (fresh.length === 0) {
    throw new Refusal(UserErrorCode.CODE_REUSED, 'Questo codice è già stato usato: attendi il prossimo.', ['code']);
  }
}

async function spendRecoveryCode(house: House, personId: string, code: string): Promise<void> {
  const room = identityOf(house);
  const spent = await room.sql(
    'update recovery_code set used_at = $3 where person_id = $1 and code_hash = any ($2) and used_at is null returning person_id',
    [personId, await keptAs(house, personId, code), room.now()],
  );
  if (spent.length === 0) throw new Refusal(UserErrorCode.INVALID_CODE, 'Il codice non è valido.', ['code']);
}

/** Spends a one-time or a recovery code of an enrolled person; refuses any other. */
export async function spendCode(house: House, personId: string, given: string): Promise<void> {
  const code = given.trim().toLowerCase().replace(/\s+/g, '');
  const factor = await factorOf(identityOf(house).sql, personId);
  if (!factor?.confirmed_at) throw new Refusal(UserErrorCode.INVALID_CODE, 'Il codice non è valido.', ['code']);
  if (RECOVERY_CODE.test(code)) await spendRecoveryCode(house, personId, code);
  else await spendStep(house, personId, factor, code);
}

export interface Enrolment {
  readonly secret: string;
  readonly otpauthUri: string;
  readonly recoveryCodes: string[];
}

async function keepRecoveryCodes(sql: Query, personId: string, hashes: readonly string[]): Promise<void> {
  await sql('delete from recovery_code where person_id = $1', [personId]);
  await sql('insert into recovery_code (person_id, code_hash) select $1, unnest($2::text[])', [personId, hashes]);
}

async function hashesOf(codes: readonly string[]): Promise<string[]> {
  const salt = newSalt();
  return Promise.all(codes.map((code) => recoveryHash(salt, code)));
}

/** Ten new recovery codes in place of those of before, for who has a second factor. */
export async function renewRecoveryCodes(house: House, personId: string): Promise<string[]> {
  if (!(await isEnrolled(house, personId))) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Prima attiva il secondo fattore.');
  }
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = await hashesOf(codes);
  await asRoom(identityOf(house), (sql) => keepRecoveryCodes(sql, personId, hashes));
  return codes;
}

/** Takes a second factor away with its codes; whether there was one. Steps that were spent stay spent. */
export async function forgetFactor(house: House, personId: string): Promise<boolean> {
  return asRoom(identityOf(house), async (sql) => {
    await sql('delete from recovery_code where person_id = $1', [personId]);
    const gone = await sql('delete from second_factor where person_id = $1 returning person_id', [personId]);
    return gone.length > 0;
  });
}

/** Prepares a second factor with its recovery codes; it counts once confirmed. One that counts is not replaced. */
export async function enrol(house: House, personId: string, account: string, issuer: string): Promise<Enrolment> {
  const room = identityOf(house);
  const secret = randomBytes(20).toString('base64url');
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = await hashesOf(recoveryCodes);
  await asRoom(room, async (sql) => {
    const kept = await sql(
      `insert into second_factor (person_id, sealed_secret, enrolled_at) values ($1, $2, $3)
       on conflict (person_id) do update set sealed_secret = excluded.sealed_secret, enrolled_at = excluded.enrolled_at
       where second_factor.confirmed_at is null returning person_id`,
      [personId, house.cipher.seal(secret), room.now()],
    );
    if (kept.length === 0) throw new Refusal(UserErrorCode.WRONG_STATE, 'Il secondo fattore è già attivo.');
    await keepRecoveryCodes(sql, personId, hashes);
  });
  const uri = new URL(createOTP(secret).url(issuer, account));
  return { secret: uri.searchParams.get('secret') ?? '', otpauthUri: uri.href, recoveryCodes };
}

/** Confirms the second factor whose first code this is, and no other put in its place meanwhile: from now on it counts, and this session has given it. */
export async function confirm(house: House, personId: string, sessionId: string, code: string): Promise<void> {
  const room = identityOf(house);
  const factor = await factorOf(room.sql, personId);
  if (!factor || factor.confirmed_at) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Non c’è un secondo fattore da confermare.');
  }
  await spendStep(house, personId, factor, code.trim().replace(/\s+/g, ''));
  await asRoom(room, async (sql) => {
    const counts = await sql(
      `update second_factor set confirmed_at = $2
       where person_id = $1 and confirmed_at is null and sealed_secret = $3 returning person_id`,
      [personId, room.now(), factor.sealed_secret],
    );
    if (counts.length === 0) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Nel frattempo il secondo fattore è cambiato: ricomincia.');
    }
    await sql('update session set second_factor_at = $2 where id = $1', [sessionId, room.now()]);
  });
}
