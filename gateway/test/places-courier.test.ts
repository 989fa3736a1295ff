import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { carryFrom } from '../src/courier.js';
import { ownerOf, seedProvince } from './province.js';
import { makeWorld, type World } from './world.js';

const alba = seedId('ente', 'comune-alba');
const desk = seedId('sportello', 'sportello-alba');
const office = seedId('office', 'questura-immigrazione');
const provincial = personIn('PROVINCIAL_COORDINATOR');
const administrator = personIn('ENTE_ADMIN', { enteId: alba, tier: 'RISTRETTA' } as Partial<Actor>);

let world: World;
let admin: pg.Pool;
beforeAll(async () => {
  world = await makeWorld('solo', '2026-11-23T09:00:00Z');
  await seedProvince(world);
  admin = ownerOf(world);
}, 180_000);
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const sql = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;
async function act(actor: Actor, verb: string, input: object, selection = 'userErrors { code }') {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} userErrors { code field } } }`;
  const variables = { input: { clientKey: key(), ...input } };
  const { body } = await world.ask(query, { token: world.signIn(actor), variables });
  expect(body.errors).toBeUndefined();
  return body.data[verb];
}
/** Everything that waits is carried, by the real courier, until nothing is left. */
async function carry(): Promise<void> {
  for (let round = 0; round < 30; round += 1) {
    let carried = 0;
    for (const door of world.doors.values()) carried += await carryFrom(door, world.doors, world.keys);
    if (carried === 0) return;
  }
}

test('N1 P22: the new names of a desk and an office arrive where other houses keep them', async () => {
  await act(administrator, 'saveDesk', {
    ...{ sportelloId: desk, name: 'Sportello delle Langhe', languages: ['it'], istatCode: '004003' },
  });
  await act(provincial, 'editOffice', { officeId: office, name: 'Ufficio Stranieri', istatCode: '004078' });
  expect(await sql('select name from cases.desk where id = $1', [desk])).not.toEqual([
    { name: 'Sportello delle Langhe' },
  ]);
  await carry();
  expect(await sql('select name from cases.desk where id = $1', [desk])).toEqual([{ name: 'Sportello delle Langhe' }]);
  expect(await sql('select name from cases.office where id = $1', [office])).toEqual([{ name: 'Ufficio Stranieri' }]);
  expect(await sql(`select command from network.outbox where kind = 'MESSAGE' and done_at is null`)).toEqual([]);
});

test('N1: at a desk that opens today a case is raised as soon as the courier has come', async () => {
  const { sportello } = await act(
    administrator,
    'saveDesk',
    { enteId: alba, name: 'Sportello di quartiere', languages: ['it'], istatCode: '004003' },
    'sportello { id }',
  );
  const raise = () =>
    act(administrator, 'openCase', { purpose: 'CONSULTATION', sportelloId: sportello.id }, 'case { id }');
  expect((await raise()).userErrors[0]?.code).toBe('NOT_FOUND');
  await carry();
  expect((await raise()).userErrors).toEqual([]);
});

test('N25: after a merger the desk raises its cases in the name of the ente that took over', async () => {
  const into = seedId('ente', 'comune-bra');
  await act(provincial, 'mergeEnte', { enteId: alba, intoId: into, reason: 'Legge regionale' });
  await carry();
  expect(await sql('select ente_id from cases.desk where id = $1', [desk])).toEqual([{ ente_id: into }]);
});
