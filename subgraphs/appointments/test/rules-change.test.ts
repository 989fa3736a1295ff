import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SYSTEM } from '@respi/kit/actor.js';
import { writerFor } from '@respi/kit/context.js';
import { key, type TestHouse } from '@respi/kit/testing/stand.js';
import { AGENDA, clerk, standAppointments } from './build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());

const CLOSE =
  'mutation ($input: DeclareClosureInput!) { declareClosure(input: $input) { closure { id } userErrors { code } } }';
const close = (day: string) =>
  house.ask(clerk(), CLOSE, {
    input: { clientKey: key(), agendaId: AGENDA, startsOn: day, endsOn: day, reason: 'Neve' },
  });
const version = async (): Promise<number> =>
  (await house.sql('select version from agenda where id = $1', [AGENDA]))[0].version;

/** Claims a place in a transaction that stays open until it is told to end; answers the counter. */
async function openClaim(startsAt: string, upon: number): Promise<{ counter: number; end: () => Promise<void> }> {
  let end: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let told: (counter: number) => void = () => undefined;
  const counter = new Promise<number>((resolve) => {
    told = resolve;
  });
  const ended = writerFor(house.open.house, SYSTEM).transactional(async (em) => {
    const [row] = (await (em as ReturnType<typeof writerFor>).execute(
      `select claim_place(?::uuid, ?::int, 1, 3, ?::timestamptz, 6, ?::uuid, 'infinity', ?::timestamptz) as counter`,
      [AGENDA, upon, startsAt, key(), house.clock.now()],
    )) as { counter: number }[];
    told(row?.counter ?? 0);
    await held;
  });
  return {
    counter: await counter,
    end: () => {
      end();
      return ended;
    },
  };
}

const settledWithin = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([work.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))]);

describe('a change of rules and a claim under way', () => {
  test('design §4: a closure waits for the claim that was made upon the rules before it', async () => {
    const claim = await openClaim('2026-12-10T08:00:00Z', await version());
    expect(claim.counter).toBeGreaterThan(0);
    const closing = close('2026-12-10');
    expect(await settledWithin(closing, 400)).toBe(false);
    await claim.end();
    expect((await closing).data.declareClosure.userErrors).toEqual([]);
  });

  test('design §4: a claim upon rules that have changed is sent back to read them again', async () => {
    const before = await version();
    await close('2026-12-17');
    const stale = await openClaim('2026-12-17T08:00:00Z', before);
    await stale.end();
    expect(stale.counter).toBe(-1);
  });

  test('twin: without the lock on the agenda the closure is declared past the claim, which it never sees', async () => {
    const [{ source }] = await house.sql(`select pg_get_functiondef('claim_place'::regproc) as source`);
    await house.sql(source.replace(' for key share', ''));
    try {
      const claim = await openClaim('2027-01-14T08:00:00Z', await version());
      const closing = close('2027-01-14');
      expect(await settledWithin(closing, 5_000)).toBe(true);
      await claim.end();
    } finally {
      await house.sql(source);
    }
  });
});
