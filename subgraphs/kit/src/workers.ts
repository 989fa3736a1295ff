import type { Bell } from './bell.js';
import type { House } from './context.js';
import { wordless } from './log.js';
import { bounceOf, type SendMail, unsentBecause } from './mail.js';
import { type LeasedJob, leaseJobs, settleJob } from './outbox-lease.js';
import type { HouseJob } from './subgraph.js';
import { turns } from './turns.js';

export interface Worker {
  stop(): Promise<void>;
}

/** Pace of a loop, in milliseconds. */
export interface Pace {
  /** Pause after a round that found nothing. */
  readonly pauseMs: number;
  /** The pause grows to this while nothing is found, and after failures; `pauseMs` where left out, 5 s after failures. */
  readonly restMs?: number;
  /** Ends a pause at once. */
  readonly bell?: Bell | undefined;
}

/** Repeats a task with a pause between, none while it says that there is more; a failure never ends the loop. */
export function loop(
  { pauseMs, restMs = pauseMs, bell }: Pace,
  task: () => Promise<boolean>,
  onError: (error: unknown) => void,
): Worker {
  let running = true;
  let isRung = false;
  let wake: () => void = () => undefined;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (isRung) wake();
    });
  const deafen = bell?.listen(() => {
    isRung = true;
    wake();
  });
  const ended = (async () => {
    let pause = pauseMs;
    while (running) {
      const wasRung = isRung;
      isRung = false;
      try {
        if (await task()) {
          pause = pauseMs;
          continue;
        }
        pause = wasRung ? pauseMs : Math.max(pauseMs, Math.min(pause * 1.5, restMs));
      } catch (error) {
        onError(error);
        pause = Math.min(pause * 2, 5_000);
        isRung = false;
      }
      if (running) await sleep(pause);
    }
  })();
  return {
    stop: () => {
      running = false;
      deafen?.();
      wake();
      return ended;
    },
  };
}

/** Sends the letters of a house, each leased, each settled. */
export const mailWorker = (house: House, send: SendMail): Worker =>
  loop(
    { pauseMs: 400, restMs: 1_000, bell: house.posted },
    async () => {
      const jobs = await leaseJobs(house, 'MAIL', 5);
      await Promise.all(jobs.map((job) => sendOne(house, job, send)));
      return jobs.length > 0;
    },
    (error) => house.log.warn({ house: house.name, ...wordless(error) }, 'mail worker waits'),
  );

async function sendOne(house: House, job: LeasedJob, send: SendMail): Promise<void> {
  try {
    await send(job);
    await settleJob(house, job.id);
  } catch (error) {
    const bounce = bounceOf(error);
    await settleJob(
      house,
      job.id,
      bounce ? { reason: bounce, how: 'FINAL' } : { reason: unsentBecause(error), how: 'SILENT' },
    );
  }
}

/**
 * Runs a job now, unless another process is running it: one at a time per house and name. The lock is a session's, not a
 * transaction's: one that idled for as long as a long job takes would be ended by PostgreSQL, and the lock with it.
 */
export async function runJob(house: House, job: HouseJob): Promise<boolean> {
  const keeper = await house.pool.connect();
  const lock = [`${house.name}:${job.name}`];
  let isSound = false;
  try {
    const { rows } = await keeper.query('select pg_try_advisory_lock(hashtext($1)) as held', lock);
    if (rows[0]?.held) {
      try {
        await job.run(house);
      } finally {
        await keeper.query('select pg_advisory_unlock(hashtext($1))', lock);
      }
      house.posted.ring();
    }
    isSound = true;
    return Boolean(rows[0]?.held);
  } finally {
    // a connection that could not give the lock back takes it with it
    keeper.release(!isSound);
  }
}

/** Jobs of one house that run at once: more would leave too few connections to those who wait for an answer. */
const JOBS_AT_ONCE = 2;

/** Keeps the jobs of a house running at their pace. */
export function jobWorkers(house: House, jobs: readonly HouseJob[]): Worker[] {
  const inTurn = turns(JOBS_AT_ONCE);
  return jobs.map((job) =>
    loop(
      { pauseMs: job.everySeconds * 1_000 },
      async () => {
        await inTurn(async () => {
          if (!job.isDue || (await job.isDue(house))) await runJob(house, job);
        });
        return false;
      },
      (error) => house.log.warn({ house: house.name, job: job.name, ...wordless(error) }, 'job failed'),
    ),
  );
}
