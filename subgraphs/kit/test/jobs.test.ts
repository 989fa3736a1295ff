import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { turns } from '../src/turns.js';
import { runJob } from '../src/workers.js';
import { stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(samplePlan);
});
afterAll(() => house.close());

const HOLDERS = `select a.state from pg_locks l join pg_stat_activity a using (pid)
  where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname = current_database())`;

describe('scheduled jobs', () => {
  test('C19 F10: a job runs once at a time, and its lock is given back also where it fails', async () => {
    let runs = 0;
    let isOver: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    const job = {
      name: 'slow',
      everySeconds: 1,
      run: async () => {
        runs += 1;
        await over;
      },
    };
    const first = runJob(house.open.house, job);
    for (let waits = 0; waits < 200 && runs === 0; waits += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await runJob(house.open.house, job)).toBe(false);
    // in a transaction that idles PostgreSQL would end it after ten seconds, and another process would start the job again
    expect(await house.sql(HOLDERS)).toEqual([{ state: 'idle' }]);
    isOver();
    expect(await first).toBe(true);
    expect(runs).toBe(1);
    const failing = { ...job, run: () => Promise.reject(new Error('no')) };
    await expect(runJob(house.open.house, failing)).rejects.toThrow('no');
    expect(await house.sql(HOLDERS)).toEqual([]);
    expect(await runJob(house.open.house, { ...job, run: async () => undefined })).toBe(true);
  });

  test('F20: more jobs than connections take turns, and all of them run', async () => {
    const most = async (inTurn: <T>(task: () => Promise<T>) => Promise<T>) => {
      let running = 0;
      let peak = 0;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, n) =>
          inTurn(() =>
            runJob(house.open.house, {
              name: `job-${n}`,
              everySeconds: 1,
              run: async () => {
                running += 1;
                peak = Math.max(peak, running);
                await new Promise((resolve) => setTimeout(resolve, 50));
                running -= 1;
              },
            }),
          ),
        ),
      );
      return { peak, ran: outcomes.filter(({ status }) => status === 'fulfilled').length };
    };
    expect(await most(turns(2))).toEqual({ peak: 2, ran: 30 });
    // twin: all at once, as many as there are connections
    expect((await most((task) => task())).peak).toBeGreaterThan(2);
  });
});
