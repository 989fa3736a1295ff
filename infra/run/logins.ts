import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** A login of the demonstration: made at the first start, kept in the data folder, never in the repository. */
export interface Login {
  readonly code: string;
  readonly email: string;
  readonly label: string;
  readonly roles: readonly string[];
  readonly password: string;
  /** Its UTF-8 bytes are the key of the one-time codes; null for a login without second factor. */
  readonly totpSecret: string | null;
}

interface PersonOfTerritory {
  readonly code: string;
  readonly email: string;
  readonly label: string;
  readonly secondFactor: boolean;
  readonly memberships: readonly { readonly role: string }[];
}

export const loginsFile = (dataDir: string): string => join(dataDir, 'logins.json');

/** One login per person of the territory; those made before keep their password. */
export function loginsOf(settings: Settings): Login[] {
  if (settings.mode === 'production') return [];
  const file = loginsFile(settings.dataDir);
  const made: Login[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const people: PersonOfTerritory[] = JSON.parse(readFileSync(join(settings.territoryDir, 'people.json'), 'utf8'));
  const logins = people.map((person): Login => {
    const before = made.find((login) => login.code === person.code);
    const secret = person.secondFactor ? (before?.totpSecret ?? randomBytes(24).toString('base64url')) : null;
    return {
      code: person.code,
      email: person.email,
      label: person.label,
      roles: [...new Set(person.memberships.map((membership) => membership.role))],
      password: before?.password ?? newPassword(),
      totpSecret: secret,
    };
  });
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  writeFileSync(file, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  return logins;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
/** Sixteen letters in groups: about 79 bits, and a person can type it. */
const newPassword = () => [group(), group(), group(), group()].join('-');

/** One-time code of this instant (RFC 6238: SHA-1, 30 s, six digits). */
export function totpCode(secret: string, at: number): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', Buffer.from(secret)).update(step).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
