import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReadSession } from '@respi/kit/read-session.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { makeWorld, type World } from './world.js';

/** What the page of the yearly plan asks, as the site asks it. */
const PAGE = readFileSync(
  new URL('../../../web/src/features/reserved-training/year/year.graphql', import.meta.url),
  'utf8',
);

let world: World;
let admin: pg.Client;
/** Data statements of each house since the last look: a name tells its house. */
let asked: string[] = [];
const rows = ReadSession.prototype.rows;
beforeAll(async () => {
  world = await makeWorld('solo');
  admin = new pg.Client(onDatabase(process.env.RESPI_TEST_PG_URL ?? '', world.database.name));
  await admin.connect();
  await admin.query(
    `insert into training.training_event (id, slug, title, kind, mode, capacity, is_public, state, starts_at, ends_at)
     select gen_random_uuid(), 'p-' || y || '-' || n, 'Incontro ' || n, 'EQUIPE', 'IN_PERSON', 10, false, 'PUBLISHED', at, at + interval '2 hours'
     from (values (2028, 2000), (2029, 1)) w(y, most) cross join lateral generate_series(1, w.most) n
     cross join lateral (select make_timestamptz(y, 1, 3, 8, 0, 0, 'UTC') + n * interval '4 hours' as at) t`,
  );
  await admin.query(
    `insert into training.registration (id, event_id, person_id, state, seat, registered_at)
     select gen_random_uuid(), id, gen_random_uuid(), 'CONFIRMED', 1, now() from training.training_event`,
  );
  await admin.query('analyze training.training_event, training.registration');
  ReadSession.prototype.rows = function counted(this: ReadSession, ...given: Parameters<typeof rows>) {
    asked.push(given[0].name);
    return rows.apply(this, given);
  } as typeof rows;
}, 120_000);
afterAll(async () => {
  ReadSession.prototype.rows = rows;
  await admin?.end();
  await world?.close();
});

async function planOf(year: number): Promise<{ events: { taken: number }[]; statements: string[] }> {
  asked = [];
  const token = world.signIn(personIn('COORDINATION'));
  const { body } = await world.ask(PAGE, { token, variables: { year } });
  expect(body.errors).toBeUndefined();
  return { events: body.data.trainingPlan, statements: asked.toSorted() };
}

test('T1 N20: the page of the plan of 2,000 meetings is one query to each of its houses, as for one meeting', async () => {
  // the short year first: what is made ready once must not eat the deadline of the long one
  const [one, many] = [await planOf(2029), await planOf(2028)];
  expect([many.events.length, one.events.length]).toEqual([2000, 1]);
  expect(many.events.every(({ taken }) => taken === 1)).toBe(true);
  expect(many.statements.filter((name) => name.startsWith('event.'))).toEqual(['event.plan']);
  expect(many.statements).toHaveLength(2);
  expect(many.statements).toEqual(one.statements);
});
