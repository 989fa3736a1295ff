import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import { inRepository } from '../run/repository.ts';

/** One contender: where to send requests, what to send, whose processor time to count. */
export interface Target {
  readonly name: string;
  readonly url: string;
  /** Body and headers of the n-th request; each carries its own authorization. */
  request(n: number): { body: string; headers: Record<string, string> };
  /** Process ids of everything that works for it, PostgreSQL's besides. */
  readonly pids: readonly number[];
}

/** Medians over the rounds. */
export interface Figures {
  readonly name: string;
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor milliseconds per request, PostgreSQL included: the steady figure. */
  readonly cpu: number;
}

const cpuOf = (pid: number): number => {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
      const [busy] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
      return sum + Number(busy) / 1e6;
    }, 0);
  } catch {
    return 0;
  }
};

/** A process and its children: PostgreSQL's backends come and go. */
export const familyOf = (parent: number): number[] => [
  parent,
  ...readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(entry)] : [];
    } catch {
      return [];
    }
  }),
];

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

let sent = 0;
const shoot = (target: Target, seconds: number, connections: number) =>
  new Promise<{ total: number; p50: number; p99: number; bad: number }>((resolve, reject) => {
    autocannon(
      {
        url: target.url,
        method: 'POST',
        connections,
        duration: seconds,
        requests: [
          {
            setupRequest: (request: object) => {
              sent += 1;
              const { body, headers } = target.request(sent);
              return { ...request, body, headers: { 'content-type': 'application/json', ...headers } };
            },
          },
        ],
      },
      (error: Error | null, result) => {
        if (error) return reject(error);
        resolve({
          total: result.requests.total,
          p50: result.latency.p50,
          p99: result.latency.p99,
          bad: result.non2xx + result.errors,
        });
      },
    );
  });

/** Interleaves the contenders over rounds, so that a drifting machine drifts for all. */
export async function race(
  targets: readonly Target[],
  options: { rounds: number; seconds: number; connections: number; postgres: () => number[] },
): Promise<Figures[]> {
  const runs = new Map<string, { rps: number; p50: number; p99: number; cpu: number }[]>(
    targets.map(({ name }) => [name, []]),
  );
  for (const target of targets) await shoot(target, 2, options.connections);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const target of targets) {
      const before = new Map([...target.pids, ...options.postgres()].map((pid) => [pid, cpuOf(pid)]));
      const began = performance.now();
      const result = await shoot(target, options.seconds, options.connections);
      const wall = (performance.now() - began) / 1_000;
      const busy = [...target.pids, ...options.postgres()].reduce(
        (sum, pid) => sum + cpuOf(pid) - (before.get(pid) ?? 0),
        0,
      );
      if (result.bad > 0)
        console.log(`${target.name}: ${result.bad} of ${result.total} answers failed in round ${round + 1}`);
      runs
        .get(target.name)
        ?.push({ rps: result.total / wall, p50: result.p50, p99: result.p99, cpu: busy / result.total });
    }
  }
  return targets.map(({ name }) => {
    const all = runs.get(name) ?? [];
    const of = (key: 'rps' | 'p50' | 'p99' | 'cpu') => median(all.map((run) => run[key]));
    return { name, rps: of('rps'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') };
  });
}

const children: ChildProcess[] = [];
/** Starts a program of the bench; resolves when it prints "ready". */
export function start(script: string, env: Record<string, string>): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    // On the leash: it ends with the bench, however that ends.
    const child = spawn(process.execPath, ['--import', inRepository('infra', 'run', 'leash.mjs'), script], {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin?.on('error', () => {});
    children.push(child);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (/ready|gateway open|house open/.test(chunk.toString())) resolve(child);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}
export const stopAll = (): void => {
  for (const child of children) child.kill('SIGTERM');
};

/** A table of ratios; the first row of `against` is the base of each column. */
export function table(title: string, figures: readonly Figures[], bases: Readonly<Record<string, string>>): string {
  const lines = [`\n${title}`];
  const columns = Object.keys(bases);
  lines.push(
    [
      'contender'.padEnd(34),
      'rps'.padStart(7),
      'p50'.padStart(5),
      'p99'.padStart(5),
      'cpu ms'.padStart(7),
      ...columns.map((c) => c.padStart(12)),
    ].join(' '),
  );
  for (const row of figures) {
    const ratios = columns.map((column) => {
      const base = figures.find(({ name }) => name === bases[column]);
      return (base ? `${(row.rps / base.rps).toFixed(2)}/${(row.cpu / base.cpu).toFixed(2)}` : '–').padStart(12);
    });
    lines.push(
      [
        row.name.padEnd(34),
        row.rps.toFixed(0).padStart(7),
        row.p50.toFixed(0).padStart(5),
        row.p99.toFixed(0).padStart(5),
        row.cpu.toFixed(2).padStart(7),
        ...ratios,
      ].join(' '),
    );
  }
  lines.push('columns after cpu ms: rps ratio / cpu-per-request ratio to the base');
  return lines.join('\n');
}
