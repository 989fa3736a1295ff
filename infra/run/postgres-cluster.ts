import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.ts';

export const SUPERUSER = 'postgres';

/** Makes the data folder when there is none; the password of the superuser lies beside it, for its owner alone. */
export function ensureCluster(
  binaries: PostgresBinaries,
  dataDir: string,
  passwordFile: string,
  durable: boolean,
): void {
  if (existsSync(join(dataDir, 'PG_VERSION'))) {
    refuseOtherVersion(binaries, dataDir);
    if (!existsSync(passwordFile)) replaceLostPassword(binaries, dataDir, passwordFile);
    return;
  }
  const password = newPassword(passwordFile);
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const pwfile = `${draft}.password`;
  writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  if (binaries.identity) {
    for (const path of [draft, pwfile]) chownSync(path, binaries.identity.uid, binaries.identity.gid);
  }
  initdb(binaries, draft, pwfile, durable);
  rmSync(pwfile);
  renameSync(draft, dataDir);
}

function initdb(binaries: PostgresBinaries, folder: string, pwfile: string, durable: boolean): void {
  // pg_trgm reads letters through the C library: a ctype of plain C would make Arabic unsearchable.
  let said = '';
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    const options = ['-D', folder, '-U', SUPERUSER, `--pwfile=${pwfile}`, '-A', 'scram-sha-256', '-E', 'UTF8'];
    options.push('--data-checksums', '--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=icu', '--icu-locale=und');
    if (!durable) options.push('--no-sync');
    const run = spawnSync(binaries.initdb, options, { ...binaries.identity, cwd: '/', encoding: 'utf8', env: {} });
    if (run.status === 0) return;
    said = `${run.stderr}${run.error?.message ?? ''}`;
    if (!said.includes('locale')) break;
  }
  throw new Error(`initdb failed: ${said.trim()}`);
}

function refuseOtherVersion(binaries: PostgresBinaries, dataDir: string): void {
  const made = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (made !== binaries.version.split('.')[0]) {
    throw new Error(
      `${dataDir} was made by PostgreSQL ${made}, the program is ${binaries.version}: npm run reset, or move the data`,
    );
  }
}

/** The data outlive a lost password file: single-user mode sets a new one. */
function replaceLostPassword(binaries: PostgresBinaries, dataDir: string, passwordFile: string): void {
  const password = newPassword(passwordFile);
  const run = spawnSync(binaries.postgres, ['--single', '-D', dataDir, 'postgres'], {
    ...binaries.identity,
    cwd: '/',
    input: `ALTER ROLE ${SUPERUSER} PASSWORD '${password}'\n`,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    rmSync(passwordFile);
    throw new Error(`The superuser's password is lost and could not be replaced: ${run.stderr.trim()}`);
  }
}

function newPassword(passwordFile: string): string {
  const password = randomBytes(24).toString('base64url');
  mkdirSync(dirname(passwordFile), { recursive: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  return password;
}
