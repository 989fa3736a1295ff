import { SYSTEM } from './actor.js';
import type { House } from './context.js';
import { writerFor } from './context.js';
import type { SendMail } from './mail.js';
import { type LeasedJob, leaseJobs, settleJob } from './outbox-lease.js';
import type { HouseJob } from './subgraph.js';

export interface Worker {
  stop(): Promise<void>;
}

/** Repeats a task with a pause between; a failure waits longer, and never ends the loop. */
export function loop(pauseMs: number, task: () => Promise<boolean>, onError: (error: unknown) => void): Worker {
  let running = true;
  let wake: () => void = () => undefined;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const ended = (async () => {
    let pause = pauseMs;
    while (running) {
      try {
        const more = await task();
        pause = pauseMs;
        if (more) continue;
      } catch (error) {
        onError(error);
        pause = Math.min(pause * 2, 5_000);
      }
      if (running) await sleep(pause);
    }
  })();
  return {
    stop: () => {
      running = false;
      wake();
      return ended;
    },
  };
}

/** Sends the letters of a house, each leased, each settled. */
export const mailWorker = (house: House, send: SendMail): Worker =>
  loop(
    400,
    async () => {
      const jobs = await leaseJobs(house, 'MAIL', 5);
      await Promise.all(jobs.map((job) => sendOne(house, job, send)));
      return jobs.length > 0;
    },
    (error) => house.log.warn({ house: house.name, reason: (error as Error).message }, 'mail worker waits'),
  );

async function sendOne(house: House, job: LeasedJob, send: SendMail): Promise<void> {
  try {
    await send(job);
    await settleJob(house, job.id);
  } catch (error) {
    await settleJob(house, job.id, (error as Error).message);
  }
}

/** Runs a job now, unless another process is running it: one at a time per house and name. */
export async function runJob(house: House, job: HouseJob): Promise<boolean> {
  return writerFor(house, SYSTEM).transactional(async (em) => {
    const held = await (em as ReturnType<typeof writerFor>).execute<{ held: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtext(?)) as held',
      [`${house.name}:${job.name}`],
    );
    if (!held[0]?.held) return false;
    await job.run(house);
    return true;
  });
}

/** Keeps the jobs of a house running at their pace. */
export const jobWorkers = (house: House, jobs: readonly HouseJob[]): Worker[] =>
  jobs.map((job) =>
    loop(
      job.everySeconds * 1_000,
      async () => {
        await runJob(house, job);
        return false;
      },
      (error) => house.log.warn({ house: house.name, job: job.name, reason: (error as Error).message }, 'job failed'),
    ),
  );
