import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ReadSession } from '@respi/kit/read-session.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

let world: World;
let token = '';
/** Data statements of all houses since the last look. */
let count = 0;
const rows = ReadSession.prototype.rows;
beforeAll(async () => {
  world = await makeWorld('solo');
  await seedProvince(world, ['network', 'cases']);
  const admin = new pg.Client(onDatabase(process.env.RESPI_TEST_PG_URL ?? '', world.database.name));
  await admin.connect();
  await admin.query('set search_path = cases, extensions');
  await admin.query(
    `insert into "case" (id, registry_number, subject, purpose, addressee, office_id, sportello_id, ente_id, opened_by, urgency,
       urgency_criterion, state, opened_at, submitted_at, triaged_at)
     select gen_random_uuid(), '2025/' || lpad(n::text, 6, '0'), 'Oggetto ' || n, 'CONSULTATION', 'QUESTURA_IMMIGRAZIONE', o.id, d.id,
       d.ente_id, gen_random_uuid(), 'ORDINARY', 'X', 'ANSWERED', now(), now(), now()
     from generate_series(1, 60) n join (select id, ente_id, row_number() over (order by id) - 1 as at, count(*) over () as many from desk) d on d.at = n % d.many
     cross join (select id from office where kind = 'QUESTURA_IMMIGRAZIONE') o`,
  );
  await admin.query(
    `insert into answer (id, case_id, cycle_number, office_id, body, content_hash, given_by_name, given_on, channel, recorded_by, recorded_at, validation)
     select gen_random_uuid(), c.id, 1, c.office_id, 'Testo', 'x', 'Ispettore', current_date, 'PHONE', gen_random_uuid(), now(), 'UNVALIDATED'
     from "case" c where c.subject like 'Oggetto %'`,
  );
  await admin.end();
  token = world.signIn(personIn('COORDINATION'));
  ReadSession.prototype.rows = function counted(this: ReadSession, ...asked: Parameters<typeof rows>) {
    count += 1;
    return rows.apply(this, asked);
  } as typeof rows;
}, 240_000);
afterAll(async () => {
  ReadSession.prototype.rows = rows;
  await world?.close();
});

const PAGE = `query ($first: Int!) { cases(first: $first, orderBy: NEWEST) { edges { node { registryNumber
  sportello { name } ente { name } office { name } lastAnswer { validation derivedContents { slug } } publishedFaqs { title } } } } }`;
async function statementsOf(first: number): Promise<number> {
  count = 0;
  const { body } = await world.ask(PAGE, { token, variables: { first } });
  expect(body.errors).toBeUndefined();
  const { edges } = body.data.cases;
  expect(edges).toHaveLength(first);
  expect(edges[0].node).toMatchObject({ sportello: { name: expect.any(String) }, lastAnswer: { derivedContents: [] } });
  return count;
}

test('G8: a page of 50 cases with desk, ente, office, last answer and FAQ over three houses costs at most 8 data statements, as many as one case', async () => {
  const [one, fifty] = [await statementsOf(1), await statementsOf(50)];
  process.stdout.write(`statements over three houses: ${one} for 1 case, ${fifty} for 50\n`);
  expect(fifty).toBe(one);
  expect(fifty).toBeGreaterThanOrEqual(4);
  expect(fifty).toBeLessThanOrEqual(8);
});
