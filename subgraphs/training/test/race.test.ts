import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { buildEvent, operator, registerAs } from './build/events.js';
import { racer, sent } from './build/race.js';

/** `RESPI_RACE_ROUNDS=2500` (`npm run races`) runs the long form. */
const ROUNDS = Number(process.env.RESPI_RACE_ROUNDS ?? 25);
const CONTENDERS = 40;
const TWIN_ROUNDS = Math.max(20, Math.min(ROUNDS, 200));

let house: TestHouse;
let racers: ChildProcess[];
beforeAll(async () => {
  house = await stand(plan);
  racers = await Promise.all([racer(house), racer(house)]);
}, 60_000);
afterAll(async () => {
  for (const one of racers) one.kill();
  await house.close();
});

/** Rounds in which more were seated than there were seats, or fewer. */
async function unlawful(rounds: number): Promise<{ over: number; under: number }> {
  const bad = { over: 0, under: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const event = await buildEvent(house, { capacity: 1 });
    const errand = { race: event, contenders: CONTENDERS / racers.length };
    await Promise.all(racers.map((one) => sent(one, errand)));
    const [row] = await house.sql(
      `select count(*) filter (where state = 'CONFIRMED')::int as seated, count(*)::int as asked from registration where event_id = $1`,
      [event],
    );
    expect(row.asked).toBe(CONTENDERS);
    if (row.seated > 1) bad.over += 1;
    if (row.seated < 1) bad.under += 1;
  }
  return bad;
}

describe('the last seat', () => {
  test(`T4 T26: of ${CONTENDERS} who ask at once through two processes exactly one is seated, in each of ${ROUNDS} rounds`, async () => {
    const from = performance.now();
    const bad = await unlawful(ROUNDS);
    const rate = (ROUNDS * CONTENDERS * 1_000) / (performance.now() - from);
    process.stdout.write(
      `T4 T26: ${bad.over} rounds above capacity, ${bad.under} below, in ${ROUNDS} rounds of ${CONTENDERS} through two processes, ${rate.toFixed(0)} registrations/s\n`,
    );
    expect(bad).toEqual({ over: 0, under: 0 });
  }, 3_600_000);

  test('T26: one person asking 20 times at once is registered once', async () => {
    const event = await buildEvent(house, { capacity: 30 });
    const actor = operator();
    await Promise.all(Array.from({ length: 20 }, () => registerAs(house, actor, event)));
    expect(await house.sql('select 1 from registration where event_id = $1', [event])).toHaveLength(1);
  });

  test('T4 twin: without the unique index at least 95 of 100 rounds overbook', async () => {
    await house.sql('drop index registration_seat');
    try {
      const { over } = await unlawful(TWIN_ROUNDS);
      process.stdout.write(`T4 twin: ${over} of ${TWIN_ROUNDS} rounds overbooked without the unique index\n`);
      expect(over).toBeGreaterThanOrEqual(Math.floor(TWIN_ROUNDS * 0.95));
    } finally {
      // whoever waits for one of these seats would be promoted before those of the next test
      await house.sql('truncate registration cascade');
      await house.sql('create unique index registration_seat on registration (event_id, seat) where seat is not null');
    }
  }, 600_000);
});

describe('promotion from the waiting list (T6)', () => {
  /** Meetings with one free seat for two who wait. */
  async function queues(count: number): Promise<string[]> {
    const events: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const event = await buildEvent(house, { capacity: 1 });
      const { registration } = await registerAs(house, operator(), event);
      for (let waiting = 0; waiting < 2; waiting += 1) await registerAs(house, operator(), event);
      await house.sql(`update registration set state = 'WITHDRAWN', seat = null where id = $1`, [registration.id]);
      events.push(event);
    }
    return events;
  }
  const outcome = async (events: string[]) =>
    house.sql(
      `select r.event_id, count(*) filter (where r.state = 'OFFERED')::int as offered,
         (select count(*)::int from event x join registration o on o.id = x.entity_id where o.event_id = r.event_id and x.verb = 'offered') as told,
         (select count(*)::int from outbox b where b.command = 'receiveNotice' and b.entity_key in
           (select o.id::text from registration o where o.event_id = r.event_id and o.state = 'OFFERED')) as notices
       from registration r where r.event_id = any($1) group by r.event_id`,
      [events],
    );

  test('T6: a worker that is killed at any moment, and another beside it, promote each seat exactly once', async () => {
    const kills = Math.min(12, Math.max(6, Math.floor(ROUNDS / 100)));
    for (let round = 0; round < kills; round += 1) {
      const events = await queues(4);
      const [victim, other] = await Promise.all([racer(house), racer(house)]);
      const gone = once(victim, 'exit');
      victim.send({ offer: true });
      setTimeout(() => victim.kill('SIGKILL'), Math.random() * 60);
      await gone;
      other.send({ offer: true });
      for (let wait = 0; wait < 1_200; wait += 1) {
        const rows = await outcome(events);
        if (rows.every((row) => row.offered === 1)) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      other.kill('SIGKILL');
      // one notice told when the seat was asked for, one when it was offered
      expect(await outcome(events)).toEqual(
        expect.arrayContaining(events.map((event_id) => ({ event_id, offered: 1, told: 1, notices: 2 }))),
      );
    }
  }, 900_000);
});
