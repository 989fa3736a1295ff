import { afterEach, describe, expect, test } from '@jest/globals';
import { Bell } from '../src/bell.js';
import { loop, type Worker } from '../src/workers.js';

let worker: Worker | undefined;
afterEach(() => worker?.stop());

/** A loop that would rest for an hour, and how often it has worked. */
function resting(bell?: Bell) {
  const rounds: number[] = [];
  worker = loop({ pauseMs: 3_600_000, bell }, async () => rounds.push(1) === 0, fail);
  return rounds;
}
const fail = (error: unknown): never => {
  throw error;
};
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the bell', () => {
  test('C42: what a command posted is taken at once, not at the next round', async () => {
    const bell = new Bell();
    const rounds = resting(bell);
    await aMoment();
    expect(rounds).toHaveLength(1);
    bell.ring();
    await aMoment();
    expect(rounds).toHaveLength(2);
  });

  test('twin: a loop that hears no bell goes on resting', async () => {
    const rounds = resting();
    await aMoment();
    new Bell().ring();
    await aMoment();
    expect(rounds).toHaveLength(1);
  });

  test('C42: a ring in the middle of a round is not lost', async () => {
    const bell = new Bell();
    let rounds = 0;
    worker = loop(
      { pauseMs: 3_600_000, bell },
      async () => {
        rounds += 1;
        if (rounds === 1) bell.ring();
        return false;
      },
      fail,
    );
    await aMoment();
    expect(rounds).toBe(2);
  });

  test('one who stopped listening is called no more', () => {
    const bell = new Bell();
    let calls = 0;
    const stop = bell.listen(() => {
      calls += 1;
    });
    bell.ring();
    stop();
    bell.ring();
    expect(calls).toBe(1);
  });
});
