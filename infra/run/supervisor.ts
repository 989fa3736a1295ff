import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Environment } from './environment.ts';
import { inRepository } from './repository.ts';

/** A process of the platform: what it is, and how one knows that it is ready. */
export interface Program {
  readonly name: string;
  /** Compiled entry point, run by this Node. */
  readonly script: string;
  readonly environment: Environment;
  readonly cwd?: string;
  readonly nodeOptions?: readonly string[];
  /** The leash cannot be preloaded into it: run beneath leashed.mjs. */
  readonly beneath?: boolean;
  readonly args?: readonly string[];
  /** Answers 200 when ready; null for a program that has nothing to answer. */
  readonly readyUrl: string | null;
  /** Log file; null hands the lines to the launcher's own output (production). */
  readonly logFile: string | null;
}

export interface Supervised {
  readonly name: string;
  /** Settles at the first readiness; rejects when it dies before it, too often. */
  readonly ready: Promise<void>;
  pid(): number | undefined;
  /** Asks it to drain; kills it after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

/** A first death is made good at once; what dies again soon is left in peace longer each time. */
const FIRST_PAUSE_MS = 50;
const SECOND_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const CALM_MS = 60_000;
const EARLY_DEATHS = 3;

/** Starts a program and keeps it running: one that crashes is started again, later each time, and it is said. */
export function supervise(program: Program, say: (line: string) => void): Supervised {
  let child: ChildProcess | null = null;
  let stopping = false;
  let everReady = false;
  const halt = new AbortController();
  const ready = Promise.withResolvers<void>();
  ready.promise.catch(() => {});

  const run = async () => {
    let pause = FIRST_PAUSE_MS;
    for (let deaths = 0; !stopping; ) {
      const startedAt = Date.now();
      const from = program.logFile ? (statSync(program.logFile, { throwIfNoEntry: false })?.size ?? 0) : 0;
      child = launch(program);
      const ended = endOf(child);
      const isUp = program.readyUrl === null || (await becomesReady(program.readyUrl, ended));
      if (isUp && !stopping) {
        if (everReady) say(`${program.name} answers again`);
        everReady = true;
        ready.resolve();
      }
      const how = await ended;
      if (stopping) return;
      deaths++;
      if (!everReady && deaths >= EARLY_DEATHS) {
        ready.reject(new Error(`${program.name} does not start (${how})\n${lastLines(program.logFile, from)}`));
        return;
      }
      if (Date.now() - startedAt > CALM_MS) pause = FIRST_PAUSE_MS;
      say(`${program.name} ended (${how}); it is started again in ${pause / 1_000} s`);
      await delay(pause, undefined, { signal: halt.signal }).catch(() => {});
      pause = Math.min(Math.max(pause * 2, SECOND_PAUSE_MS), LONGEST_PAUSE_MS);
    }
  };
  const running = run().catch((error: Error) => ready.reject(error));

  return {
    name: program.name,
    ready: ready.promise,
    pid: () => child?.pid,
    async stop(graceMs = 12_000) {
      stopping = true;
      halt.abort();
      ready.reject(new Error(`${program.name} was stopped`));
      child?.kill('SIGTERM');
      const killer = setTimeout(() => child?.kill('SIGKILL'), graceMs);
      await running;
      clearTimeout(killer);
    },
  };
}

function launch(program: Program): ChildProcess {
  const log = program.logFile ? openLog(program.logFile) : null;
  const leash = inRepository('infra', 'run', program.beneath ? 'leashed.mjs' : 'leash.mjs');
  const command = ['--enable-source-maps', ...(program.nodeOptions ?? []), program.script, ...(program.args ?? [])];
  const child = spawn(process.execPath, program.beneath ? [leash, ...command] : ['--import', leash, ...command], {
    cwd: program.cwd ?? inRepository(),
    env: program.environment,
    detached: process.platform !== 'win32', // Ctrl-C reaches the launcher alone, which stops things in order
    stdio: ['pipe', log ?? 'inherit', log ?? 'inherit'],
  });
  child.stdin?.on('error', () => {});
  if (log !== null) closeSync(log);
  return child;
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(file, size > 20_000_000 ? 'w' : 'a', 0o600);
}

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((settle) => {
    child.once('exit', (code, signal) => settle(signal ?? `exit code ${code}`));
    child.once('error', (error) => settle(error.message));
  });

/** True at the first 200; false when the process ends before. */
async function becomesReady(url: string, ended: Promise<unknown>): Promise<boolean> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  while (!over) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000), redirect: 'manual' }).catch(() => null);
    await answer?.body?.cancel();
    if (answer && answer.status < 400) return true;
    await delay(100);
  }
  return false;
}

function lastLines(logFile: string | null, from: number): string {
  if (!logFile) return '';
  const said = readFileSync(logFile).subarray(from).toString().trim();
  return `${said.slice(-3_000)}\n(all of it in ${logFile})`;
}
