import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** Who listens on this port, as well as this system tells: `"node server.js" (process 4711)`. */
export function portHolder(port: number): string {
  const found = existsSync('/proc/net/tcp') ? holderFromProc(port) : holderFromLsof(port);
  return found ?? 'another process';
}

const LISTENING = '0A';

function holderFromProc(port: number): string | null {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTENING && Number.parseInt(fields[1]?.split(':')[1] ?? '', 16) === port)
      .map((fields) => `socket:[${fields[9]}]`),
  );
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (holds(pid, inodes)) return `"${commandOf(pid)}" (process ${pid})`;
  }
  return null;
}

function holds(pid: string, sockets: readonly string[]): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false; // another account's process, or gone meanwhile
  }
}

/** Program and first argument that is no option: "node server.js". */
function commandOf(pid: string): string {
  const [program = '', ...rest] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  const script = rest.find(
    (argument) => argument.includes('/') && !argument.startsWith('-') && !argument.endsWith('.mjs'),
  );
  return [basename(program), script].filter(Boolean).join(' ').slice(0, 120);
}

function holderFromLsof(port: number): string | null {
  const run = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' });
  const [, pid, name] = /^p(\d+)\nc(.*)$/m.exec(run.stdout ?? '') ?? [];
  return pid ? `"${name}" (process ${pid})` : null;
}
