import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestHouse } from '@respi/kit/testing/stand.js';
import fc from 'fast-check';
import { AGENDA, booked, emptied, hold, standAppointments } from './build/house.js';
import { agree, modelAt, PLACES } from './history/model.js';
import * as steps from './history/steps.js';
import { layTrap, type Trap } from './history/trap.js';

/* A8, A9, A18, A21: a history of what people and jobs do to one small agenda, in any order, each of them cut off now and
   then at any of its writes, held after every step against a model that knows only who has which place. */

const RUNS = Number(process.env.RESPI_HISTORY_RUNS ?? 8);
const BEGIN = Date.parse('2026-11-23T09:00:00Z');

let house: TestHouse;
let trap: Trap;
beforeAll(async () => {
  house = await standAppointments();
  await house.sql('update agenda set step_minutes = 30 where id = $1', [AGENDA]);
  await house.sql('delete from agenda_window where agenda_id = $1', [AGENDA]);
  await house.sql(
    `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, valid_to, counters, public_counters)
     values (gen_random_uuid(), $1, 4, '09:00', '10:30', '2026-12-03', '2026-12-03', 1, 1)`,
    [AGENDA],
  );
  trap = await layTrap(house);
  // each cut is a fault that the house reports: hundreds of lines that say nothing
  house.open.house.log.level = 'silent';
});
afterAll(() => house.close());

/** Nobody has any of the three places, and there are no others: the line waits for these alone. */
async function anew(): Promise<void> {
  house.clock.at(new Date(BEGIN).toISOString());
  await emptied(house);
}

const { Hold, Confirm, Cancel, Move, Release, Join, Decline, Take, Wait, Tend, Lapse, Cut } = steps;
const kinds = [Hold, Confirm, Cancel, Move, Release, Join, Decline, Take, Wait, Tend, Lapse];
const place = fc.integer({ min: 0, max: PLACES.length - 1 });
const nth = fc.integer({ min: 1, max: 12 });
const whole = [...kinds, Hold, Confirm, Hold].map((Kind) => place.map((at) => new Kind(at)));
const cut = kinds.map((Kind) => fc.tuple(place, nth).map(([at, write]) => new Cut(new Kind(at), write)));

describe('F17 A8: the history of an agenda', () => {
  test(
    `A8 A9 A18 A21: after every step of ${RUNS} random histories, cut off or not, database and model agree on who has which place`,
    async () => {
      const histories = fc.commands([...whole, ...cut], { maxCommands: 40, size: '+1' });
      await fc.assert(
        fc.asyncProperty(histories, async (history) => {
          await anew();
          await fc.asyncModelRun(() => ({ model: modelAt(BEGIN), real: { house, trap } }), history);
        }),
        { numRuns: RUNS },
      );
    },
    RUNS * 30_000 + 60_000,
  );

  /** What leads up to each step, so that it is there to be cut off at each of its writes. */
  const ways: [string, () => steps.Step[], () => steps.Step][] = [
    ['a hold', () => [], () => new Hold(0)],
    ['a confirmation', () => [new Hold(0)], () => new Confirm(0)],
    ['a cancellation', () => [new Hold(0), new Confirm(0), new Join(0), new Join(0)], () => new Cancel(0)],
    ['a move', () => [new Hold(0), new Confirm(0), new Hold(1), new Join(0)], () => new Move(0)],
    ['a release', () => [new Hold(0)], () => new Release(0)],
    ['the expiry job', () => [new Hold(0), new Hold(1)], () => new Wait(0)],
    ['the offer of the line', () => [new Join(0), new Join(0)], () => new Tend(0)],
    ['a declined offer', () => [new Join(0), new Join(0), new Tend(0)], () => new Decline(0)],
    ['an offer that goes by', () => [new Join(0), new Tend(0)], () => new Lapse(0)],
    ['a taken offer', () => [new Join(0), new Tend(0)], () => new Take(0)],
  ];
  test.each(ways)(
    'A8 A9 A21: %s, cut off at any of its writes, leaves nothing by half, and sent again is done once',
    async (_name, before, step) => {
      let cuts = 0;
      for (let write = 1; write <= 30; write += 1) {
        await anew();
        const [model, real] = [modelAt(BEGIN), { house, trap }];
        for (const one of before()) await one.run(model, real);
        Cut.struck.clear();
        const last = new Cut(step(), write);
        expect(last.check(model)).toBe(true);
        await last.run(model, real);
        if (Cut.struck.size === 0) break;
        cuts += 1;
      }
      expect(cuts).toBeGreaterThan(0);
    },
    120_000,
  );

  test('twin: where a cancelled place is kept by mistake, the same comparison finds it', async () => {
    await anew();
    await hold(house, { startsAt: PLACES[1] });
    const done = await booked(house, { hold: { startsAt: PLACES[0] } });
    await house.sql(`update booking set state = 'CANCELLED_BY_CITIZEN' where id = $1`, [done.id]);
    await expect(agree(house, modelAt(BEGIN))).rejects.toThrow();
  });

  test('twin: where a step keeps what it wrote before it was cut off, the same comparison finds it', async () => {
    await anew();
    const held = await hold(house, { startsAt: PLACES[0] });
    const model = modelAt(BEGIN);
    model.held.set(0, { token: held.hold.token, until: BEGIN + 600_000 });
    await agree(house, model);
    await house.sql(`update hold set ended_as = 'CONFIRMED'`);
    await expect(agree(house, model)).rejects.toThrow(/a confirmed place has no appointment/);
  });
});
