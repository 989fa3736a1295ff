import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRepository, ROOT } from './repository.ts';

const WEB_STAMP = inRepository('web', '.next', 'respi-build');
const WEB_SERVER = inRepository('web', '.next', 'standalone', 'web', 'server.js');
/** Folders and files that the web's build reads. */
const WEB_INPUTS = ['web', 'gateway/supergraph.graphql', 'package-lock.json', 'infra/territories'];
const NOT_INPUTS = new Set([
  'node_modules',
  '.next',
  'dist',
  'e2e',
  'test-results',
  'playwright-report',
  '.data',
  'next-env.d.ts',
]);

/** Compiles the servers: tsc looks itself at what changed, and takes half a second when nothing did. */
export function buildServers(): void {
  run('tsc', ['-b'], ROOT);
}

/** Builds the web when what it is built from changed since; true when it did. */
export function buildWeb(): boolean {
  const inputs = hashOf(WEB_INPUTS);
  const built = existsSync(WEB_STAMP) && existsSync(WEB_SERVER) ? readFileSync(WEB_STAMP, 'utf8') : '';
  if (built === inputs) return false;
  run('npm', ['run', 'build', '--workspace', 'web'], ROOT);
  writeFileSync(WEB_STAMP, hashOf(WEB_INPUTS));
  return true;
}

/** Throws, naming what is missing, where there is no build. */
export function refuseUnbuilt(): void {
  const missing = [inRepository('gateway', 'dist', 'src', 'main.js'), WEB_SERVER].filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run npm run build first`);
}

/** SHA-256 of names and contents. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesOf(inRepository(path)))
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (NOT_INPUTS.has(entry.name)) return [];
    return entry.isDirectory() ? filesOf(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : [];
  });
}

function run(command: string, args: readonly string[], cwd: string): void {
  const path = `${inRepository('node_modules', '.bin')}:${process.env.PATH ?? ''}`;
  const env = { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1' };
  const done = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64_000_000,
  });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`,
    );
}
