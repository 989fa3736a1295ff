import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { stoppedClock } from '@respi/kit/clock.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { buildSchema } from 'graphql';
import pg from 'pg';
import { SUPERGRAPH } from '../src/gateway.js';
import { readsOnly } from '../src/read-only.js';
import { operationOf } from './matrix/sample.js';
import { makeWorld, PLANS, type World } from './world.js';

const ANNOUNCE = `mutation ($input: AnnounceMaintenanceInput!) {
  announceMaintenance(input: $input) { planned { id isReadOnly } userErrors { code field } } }`;
const END = 'mutation ($input: EndMaintenanceInput!) { endMaintenance(input: $input) { userErrors { code } } }';
const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
/** By hand: who comes in to read, who goes out, and the end of the pause. */
const GOES_ON = [
  'beginIdentification',
  'completeIdentification',
  'endMaintenance',
  'endSupport',
  'revokeSession',
  'signIn',
  'signOut',
  'switchContext',
  'verifySecondFactor',
];

let world: World;
let sql: pg.Pool;
const [admin, provincia] = [personIn('ADMIN'), personIn('PROVINCIAL_COORDINATOR')];
const tokens = new Map<Actor, string>();
beforeAll(async () => {
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  sql = new pg.Pool({ connectionString: onDatabase(process.env.RESPI_TEST_PG_URL as string, world.database.name) });
  sql.on('error', () => undefined);
  for (const actor of [admin, provincia]) tokens.set(actor, world.signIn(actor));
}, 120_000);
afterEach(async () => {
  await sql.query('delete from network.maintenance');
  await aMoment();
});
afterAll(async () => {
  await sql.end();
  await world.close();
});

const as = (actor: Actor, query: string, input: object) =>
  world.ask(query, { token: tokens.get(actor) as string, variables: { input: { clientKey: key(), ...input } } });
const pause = async (actor: Actor, isReadOnly: boolean) => {
  const wanted = { startsAt: '2026-11-23T08:59:00Z', endsAt: '2026-11-23T11:00:00Z', messageIt: 'Travaso.' };
  const { body } = await as(actor, ANNOUNCE, { ...wanted, isReadOnly });
  await aMoment();
  return body.data.announceMaintenance;
};
/** The gateway asks once a second whether there is a pause. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1_100));

/** Every mutation of the schema with the first code of its answer, as the administrator of the platform. */
async function refusedOf(wanted: readonly { name: string }[]): Promise<string[]> {
  const refused: string[] = [];
  for (const field of MUTATIONS.filter(({ name }) => wanted.some((one) => one.name === name))) {
    const { query, variables } = operationOf('mutation', field);
    const { body } = await world.ask(query, { token: tokens.get(admin) as string, variables });
    if (body.errors?.[0]?.extensions?.code === 'READ_ONLY') refused.push(field.name);
  }
  return refused;
}
const eventsNow = async () =>
  (await sql.query(PLANS.map(({ name }) => `select count(*)::int from ${name}.event`).join(' union all '))).rows;

describe('I19: a pause for reading only', () => {
  test('I19: while it lasts every change is refused with its code and its end, nothing is written, all can be read', async () => {
    expect((await pause(admin, true)).planned).toEqual([{ id: expect.any(String), isReadOnly: true }]);
    const before = await eventsNow();
    const all = MUTATIONS.map(({ name }) => name);
    expect(await refusedOf(MUTATIONS)).toEqual(all.filter((name) => !GOES_ON.includes(name)));
    expect(await eventsNow()).toEqual(before);
    const { body, status } = await world.ask(
      'mutation { a: finishTour(input: { clientKey: "12345678" }) { __typename } }',
    );
    expect([status, body.errors[0].extensions]).toEqual([
      200,
      { code: 'READ_ONLY', until: '2026-11-23T11:00:00.000Z' },
    ]);
    expect((await world.ask('{ enti { edges { node { id } } } currentMaintenance { isReadOnly } }')).body.data).toEqual(
      {
        enti: { edges: expect.any(Array) },
        currentMaintenance: { isReadOnly: true },
      },
    );
  });

  test('I19: a file that is sent is refused as well; a fragment does not carry a change past it', async () => {
    await pause(admin, true);
    const headers = { authorization: `Bearer ${tokens.get(admin)}`, 'idempotency-key': key() };
    const sent = await fetch(`${world.url}/files/network/document/new`, { method: 'POST', headers, body: 'x' });
    expect([sent.status, await sent.text()]).toEqual([503, expect.stringContaining('READ_ONLY')]);
    const hidden = `fragment f on Mutation { finishTour(input: { clientKey: "12345678" }) { __typename } } mutation { ...f }`;
    expect((await world.ask(hidden)).body).toEqual({
      errors: [expect.objectContaining({ message: expect.any(String) })],
    });
  });

  test('I19: without the defence (a pause that is announced alone) nothing is refused for it', async () => {
    await pause(admin, false);
    expect(await refusedOf(MUTATIONS.filter(({ name }) => ['finishTour', 'setLocale'].includes(name)))).toEqual([]);
  });

  test('I19: it ends by itself, or by the hand of who may, and work goes on', async () => {
    const { planned } = await pause(admin, true);
    const tour = MUTATIONS.filter(({ name }) => name === 'finishTour');
    expect(await refusedOf(tour)).toEqual(['finishTour']);
    world.clock.at('2026-11-23T11:00:01Z');
    expect(await refusedOf(tour)).toEqual([]);
    world.clock.at('2026-11-23T10:00:00Z');
    expect(await refusedOf(tour)).toEqual(['finishTour']);
    expect((await as(admin, END, { maintenanceId: planned[0].id })).body.data.endMaintenance.userErrors).toEqual([]);
    await aMoment();
    expect(await refusedOf(tour)).toEqual([]);
    world.clock.at('2026-11-23T09:00:00Z');
  });

  test('I10 I19: the provincial coordination announces pauses, and stops nobody', async () => {
    const refused = [{ code: 'NOT_YOURS', field: ['isReadOnly'] }];
    expect((await pause(provincia, true)).userErrors).toEqual(refused);
    expect((await pause(provincia, false)).userErrors).toEqual([]);
  });

  test('I19 F2: where the database is silent, what was known of the pause stands', async () => {
    let [time, isDown] = [0, false];
    const end = new Date('2026-11-23T11:00:00Z');
    const ask = async () => {
      if (isDown) throw new Error('silent');
      return end;
    };
    const until = readsOnly(ask, stoppedClock('2026-11-23T09:00:00Z'), () => time);
    expect(await until()).toEqual(end);
    isDown = true;
    time = 60_000;
    expect(await until()).toEqual(end);
  });
});
