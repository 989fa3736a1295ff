import { execFileSync } from 'node:child_process';

/** Process ids of the mesh under test by name, and its folder of data; the launcher of the suite tells. */
const processes: Record<string, number> = JSON.parse(process.env.RESPI_E2E_PROCESSES ?? '{}');
const dataDir = process.env.RESPI_E2E_DATA_DIR ?? '';

export const HOUSES = ['network', 'cases', 'appointments', 'knowledge', 'training'] as const;
export type House = (typeof HOUSES)[number];

const signal = (pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void => {
  for (const pid of pids) process.kill(pid, name);
};

const pidOf = (house: House): number => {
  const pid = processes[house];
  if (!pid) throw new Error(`No process ${house} in the mesh under test`);
  return pid;
};

/** While `work` runs the house takes connections and answers nothing: the worst way to be down. */
export async function without(house: House, work: () => Promise<void>): Promise<void> {
  const pids = [pidOf(house)];
  signal(pids, 'SIGSTOP');
  try {
    await work();
  } finally {
    signal(pids, 'SIGCONT');
  }
}

/** While `work` runs the database, with every one of its backends, answers nothing. */
export async function withoutDatabase(work: () => Promise<void>): Promise<void> {
  const pids = databasePids();
  signal(pids, 'SIGSTOP');
  try {
    await work();
  } finally {
    signal(pids, 'SIGCONT');
  }
}

function databasePids(): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) => (found ? [{ pid: Number(found[1]), parent: Number(found[2]), text: found[3] ?? '' }] : []));
  const server = rows.find(
    ({ text }) => /postgres\b/.test(text) && !text.startsWith('/bin/sh') && text.includes(dataDir),
  );
  if (!dataDir || !server) throw new Error('The database of the mesh under test was not found');
  return [server.pid, ...rows.filter(({ parent }) => parent === server.pid).map(({ pid }) => pid)];
}
