import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import type pg from 'pg';
import { carryFrom } from '../src/courier.js';
import { type OwnProcesses, ownProcessesOf } from './own-process.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, PLANS, type World } from './world.js';

/* N11: a departure with houses that are processes of their own and are killed outright, once something is committed and
   before anybody hears of it. The boundaries of the courier are killed in departure.test.ts, round after round. */

const NOW = '2026-11-23T09:00:00Z';
const ENTE = seedId('ente', 'comune-alba');
const DESK = seedId('sportello', 'sportello-alba');
const CASES = 12;

let world: World;
let admin: pg.Pool;
let own: OwnProcesses;
let token: string;
const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
const one = async (text: string, values: unknown[] = []) => (await sql(text, values))[0];

beforeAll(async () => {
  world = await makeWorld('mesh', NOW);
  await seedProvince(world, ['network', 'cases']);
  admin = ownerOf(world);
  own = ownProcessesOf(world, NOW);
  token = world.signIn(
    personIn('PROVINCIAL_COORDINATOR', { enteId: seedId('ente', 'provincia-cuneo') } as Partial<Actor>),
  );
}, 180_000);
afterEach(() => own.end());
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const PREVIEW = `query ($id: ID!) { ente(id: $id) { adhesion { id } peopleImpact { digest } casesImpact { digest rows { kind count } }
  trainingImpact { digest } contentsImpact { digest } sportelli { bookingsImpact { digest } } } }`;
type Impact = { digest: string };

/** An adhesion in force with open cases, nothing else on its way. */
beforeEach(async () => {
  for (const { name } of PLANS) await sql(`delete from ${name}.outbox`);
  await sql(
    `set search_path = network, extensions; update adhesion set state = 'ACTIVE' where ente_id = '${ENTE}' and state = 'SUSPENDED'; reset search_path`,
  );
  await sql('delete from network.departure_step');
  await sql('update network.membership set departure_id = null; update network.contact set departure_id = null');
  await sql('delete from network.departure');
  await sql('delete from cases.case_in_care');
  await sql(
    `insert into cases."case" (id, registry_number, subject, purpose, addressee, ente_id, sportello_id, opened_by, urgency,
       urgency_criterion, state, opened_at, submitted_at)
     select gen_random_uuid(), '2026/' || (600000 + (select count(*) from cases."case") + n), 'Prova', 'CONSULTATION', 'COORDINAMENTO',
       $1, $2, gen_random_uuid(), 'ORDINARY', 'x', 'SUBMITTED', now(), now() from generate_series(1, $3) n`,
    [ENTE, DESK, CASES],
  );
});

/** A suspension upon what is there now: how many open cases it concerns, and the decision, which may be sent again. */
async function decide() {
  const { ente } = (await world.ask(PREVIEW, { token, variables: { id: ENTE } })).body.data;
  const impacts: Impact[] = [
    ...['peopleImpact', 'casesImpact', 'trainingImpact', 'contentsImpact'].map((field) => ente[field]),
    ...ente.sportelli.map((desk: { bookingsImpact: Impact }) => desk.bookingsImpact),
  ];
  const seen = impacts.map(({ digest }) => digest);
  const open = ente.casesImpact.rows.find(({ kind }: { kind: string }) => kind === 'OPEN_CASES').count as number;
  expect(open).toBeGreaterThanOrEqual(CASES);
  const input = { clientKey: key(), adhesionId: ente.adhesion.id, enteId: ENTE, reason: 'Prova', seen };
  const query = 'mutation ($input: SuspendAdhesionInput!) { suspendAdhesion(input: $input) { userErrors { code } } }';
  const send = async () => {
    const { body } = await world.ask(query, { token, variables: { input } });
    return { userErrors: body.data?.suspendAdhesion?.userErrors, code: body.errors?.[0]?.extensions.code };
  };
  return { open, send };
}
const inCare = async () => (await one('select count(*)::int as n from cases.case_in_care')).n as number;
const departures = () => sql('select id, state from network.departure');
const epoch = async () =>
  (await one('select membership_epoch as n from network.ente where id = $1', [ENTE])).n as number;
const step = () => one(`select state, done from network.departure_step where house = 'cases' and kind = 'OPEN_CASES'`);

/** Rounds of the courier between all houses; what fails comes back by itself. */
async function carry(until: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 150 && !(await until()); round += 1) {
    for (const door of world.doors.values()) await carryFrom(door, world.doors, world.keys).catch(() => 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
const isDone = async () => (await departures())[0]?.state === 'DONE';
const isDead = (victim: ChildProcess) => async () => victim.signalCode !== null;

describe('N11: processes of the saga are killed outright', () => {
  test('N11 G14: network killed once the decision is committed: access has ended, the same key gives the same decision, all is done once', async () => {
    const before = await epoch();
    const { open, send } = await decide();
    const victim = await own.inItsPlace('network', 'insert into departure (id');
    expect((await send()).code).toBe('UNAVAILABLE');
    if (victim.signalCode === null) await once(victim, 'exit');
    expect(victim.signalCode).toBe('SIGKILL');
    expect([await epoch(), (await departures()).length]).toEqual([before + 1, 1]);
    await own.inItsPlace('network', null);
    expect(await send()).toEqual({ userErrors: [], code: undefined });
    expect([await epoch(), (await departures()).length]).toEqual([before + 1, 1]);
    await carry(isDone);
    expect([await inCare(), await step()]).toEqual([open, { state: 'DONE', done: open }]);
  }, 120_000);

  test('N11: cases killed once the cases are handed over, before it says so: they are handed over and counted once', async () => {
    const { open, send } = await decide();
    expect((await send()).userErrors).toEqual([]);
    const victim = await own.inItsPlace('cases', 'insert into case_in_care');
    await carry(isDead(victim));
    expect(victim.signalCode).toBe('SIGKILL');
    expect(await inCare()).toBe(open);
    await own.inItsPlace('cases', null);
    await carry(isDone);
    expect([await inCare(), await step()]).toEqual([open, { state: 'DONE', done: open }]);
  }, 120_000);

  test('N11: network killed as it writes down what a house has done: it is counted once', async () => {
    const { open, send } = await decide();
    expect((await send()).userErrors).toEqual([]);
    const victim = await own.inItsPlace('network', 'update departure_step set done');
    await carry(isDead(victim));
    expect(victim.signalCode).toBe('SIGKILL');
    await own.inItsPlace('network', null);
    await carry(isDone);
    expect([await inCare(), await step()]).toEqual([open, { state: 'DONE', done: open }]);
  }, 120_000);

  test('N11 twin: what a house has done, told again to a network that forgot what it took in, counts twice', async () => {
    const { open, send } = await decide();
    await send();
    await carry(isDone);
    const again = `update cases.outbox set done_at = null, leased_until = null, next_at = '2020-01-01' where command = 'receiveDepartureStep'`;
    const isTold = async () =>
      (await sql(`select 1 from cases.outbox where command = 'receiveDepartureStep' and done_at is null`)).length === 0;
    await sql(again);
    await carry(isTold);
    expect((await step()).done).toBe(open);
    await sql('delete from network.inbox; delete from network.idempotency');
    await sql(again);
    await carry(isTold);
    expect((await step()).done).toBe(2 * open);
  }, 120_000);
});
