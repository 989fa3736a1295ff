import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenHouse, openHouse } from '@respi/kit/house.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { buildEvent, operator, registerAs } from './build/events.js';

/** `RESPI_RACE_ROUNDS=2500` runs the long form. */
const ROUNDS = Number(process.env.RESPI_RACE_ROUNDS ?? 25);
const CONTENDERS = 40;

let house: TestHouse;
let twin: TestHouse;
let other: OpenHouse;
beforeAll(async () => {
  house = await stand(plan);
  other = await openHouse(plan, house.env, { clock: house.clock });
  twin = { ...house, open: other };
});
afterAll(async () => {
  await other.close();
  await house.close();
});

/** Rounds in which more were seated than there were seats. */
async function overbooked(rounds: number): Promise<number> {
  let bad = 0;
  for (let round = 0; round < rounds; round += 1) {
    const event = await buildEvent(house, { capacity: 1 });
    const through = (at: number) => ({ ...house, open: at % 2 ? twin.open : house.open });
    await Promise.all(Array.from({ length: CONTENDERS }, (_, at) => askThrough(through(at), event)));
    const [row] = await house.sql(
      `select count(*)::int as seated from registration where event_id = $1 and state = 'CONFIRMED'`,
      [event],
    );
    if (row.seated > 1) bad += 1;
  }
  return bad;
}

const askThrough = (through: TestHouse, event: string) => {
  const ask: TestHouse['ask'] = (actor, source, variables) => house.ask.call(through, actor, source, variables);
  return registerAs({ ...through, ask }, operator(), event);
};

describe('the last seat', () => {
  test('T4 T26: of 40 who ask at once through two houses exactly one is seated, in every round', async () => {
    expect(await overbooked(ROUNDS)).toBe(0);
  }, 600_000);

  test('T26: one person asking 20 times at once is registered once', async () => {
    const event = await buildEvent(house, { capacity: 30 });
    const actor = operator();
    await Promise.all(Array.from({ length: 20 }, () => registerAs(house, actor, event)));
    expect(await house.sql('select 1 from registration where event_id = $1', [event])).toHaveLength(1);
  });

  test('T4 twin: without the unique index the same rounds overbook', async () => {
    await house.sql('drop index registration_seat');
    try {
      expect(await overbooked(6)).toBeGreaterThanOrEqual(5);
    } finally {
      await house.sql(`delete from registration where seat is not null`);
      await house.sql('create unique index registration_seat on registration (event_id, seat) where seat is not null');
    }
  }, 120_000);
});
