import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Numeric identity that a child process is started with. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: the account it gets instead, or null where we are not root. */
export function unprivilegedIdentity(): Identity | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error('Running as root, and there is neither a "postgres" nor a "nobody" account to run PostgreSQL as');
}

/** Whether that identity may enter the folder: a checkout under root's home is closed to it. */
export function canEnter(folder: string, identity: Identity | null): boolean {
  if (!identity) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}
