import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepository, ROOT } from '../run/repository.ts';

/** Files under version control, and those about to be. */
export function committedFiles(): string[] {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.stdout.split('\0').filter(Boolean);
}

/** Text of a committed file; empty for one that is binary or was just removed. */
export function textOf(file: string): string {
  try {
    const bytes = readFileSync(inRepository(file));
    return bytes.subarray(0, 8_000).includes(0) ? '' : bytes.toString('utf8');
  } catch {
    return '';
  }
}

export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly hasInstallScript?: boolean;
        readonly resolved?: string;
        readonly integrity?: string;
        readonly link?: boolean;
        readonly optional?: boolean;
      }
    >
  >;
}

export const lockfile = (): Lockfile => JSON.parse(textOf('package-lock.json'));

/** "node_modules/a/node_modules/@b/c" is the package "@b/c". */
export const packageAt = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
