import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOUSES } from './repository.ts';
import type { Mode } from './settings.ts';

/** Keys of the platform, each 64 hex digits, under the name that the processes know. */
export const SECRET_NAMES = [
  'RESPI_DATABASE_ROLE_KEY',
  'RESPI_FIELD_KEY',
  'RESPI_BLIND_INDEX_KEY',
  'RESPI_IDENTITY_SECRET',
  'RESPI_WEB_SEAL_KEY',
  ...HOUSES.map((house) => `RESPI_ASSERTION_KEY_${house.toUpperCase()}` as const),
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];
export type Secrets = Readonly<Record<SecretName, string>>;

/** Production takes its keys from the environment; elsewhere they are made once and lie in the data folder. */
export function secretsOf(mode: Mode, dataDir: string): Secrets {
  const kept = mode === 'production' ? {} : keptSecrets(join(dataDir, 'secrets.json'));
  return Object.fromEntries(SECRET_NAMES.map((name) => [name, process.env[name] ?? kept[name] ?? ''])) as Secrets;
}

function keptSecrets(file: string): Partial<Secrets> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const missing = SECRET_NAMES.filter((name) => !known[name]);
  if (missing.length === 0) return known;
  const all = { ...known, ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('hex')])) };
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
  return all;
}

/** Password of a database role: one key gives them all, so that one secret is kept instead of nineteen. */
export const rolePassword = (secrets: Secrets, role: string): string =>
  createHmac('sha256', Buffer.from(secrets.RESPI_DATABASE_ROLE_KEY, 'hex')).update(`role\0${role}`).digest('base64url');
