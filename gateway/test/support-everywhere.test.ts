import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { key } from '@respi/kit/testing/stand.js';
import { buildSchema } from 'graphql';
import { SUPERGRAPH } from '../src/gateway.js';
import { type Fixture, makeRows, readers } from './matrix/rows.js';
import { operationOf } from './matrix/sample.js';
import { ownerOf } from './province.js';
import { makeWorld, type World } from './world.js';

/* I15 in every house, over HTTP: support looks with the eyes of an operator, changes nothing, and is named by what it saw. */

const SUPPORTER = '5a5a5a5a-0000-4000-8000-000000000001';
const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });
const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {});
const UPLOADS = ['cases/attachment', 'knowledge/content', 'network/ente-table', 'training/document'];

let world: World;
let fixture: Fixture;
let admin: ReturnType<typeof ownerOf>;
let looking: string;
let operator: string;
beforeAll(async () => {
  world = await makeWorld('mesh');
  fixture = await makeRows(world);
  admin = ownerOf(world);
  const own = readers().OPERATOR as Actor;
  operator = world.signIn(own);
  looking = world.signIn({ ...own, supporterId: SUPPORTER });
}, 180_000);
afterAll(async () => {
  await admin.end();
  await fixture.close();
  await world.close();
});

const idOf = (noun: string, relation: string) =>
  fixture.rows.find((row) => row.noun === noun && row.relation === relation)?.id as string;
/** Codes of what the operator’s token, or that of support, gets from every mutation there is. */
async function codesOf(token: string, names: readonly string[]): Promise<Map<string, string | null>> {
  const codes = new Map<string, string | null>();
  for (const field of MUTATIONS.filter(({ name }) => names.includes(name))) {
    const { query, variables } = operationOf('mutation', field);
    const { body } = await world.ask(query, { token, variables });
    codes.set(field.name, body.errors?.[0]?.extensions?.code ?? null);
  }
  return codes;
}
const send = async (token: string, place: string) => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key(), 'x-respi-file-name': 'a.txt' };
  const answer = await fetch(`${world.url}/files/${place}/${key()}`, { method: 'POST', headers, body: 'testo' });
  return { status: answer.status, text: await answer.text() };
};
const rowsWritten = async () =>
  (
    await admin.query(
      ['network', 'cases', 'appointments', 'knowledge', 'training']
        .map((house) => `select (select count(*) from ${house}.event) + (select count(*) from ${house}.outbox) as n`)
        .join(' union all '),
    )
  ).rows;

describe('I15: support in every house, in the mesh', () => {
  test('I15: no mutation of any house is open to it, save to stop looking; nothing is written', async () => {
    const all = MUTATIONS.map(({ name }) => name);
    expect(all.length).toBeGreaterThan(180);
    const before = await rowsWritten();
    const changes = all.filter((name) => name !== 'endSupport');
    const codes = await codesOf(looking, changes);
    expect(changes.filter((name) => codes.get(name) !== 'FORBIDDEN')).toEqual([]);
    expect(await rowsWritten()).toEqual(before);
    expect((await codesOf(looking, ['endSupport'])).get('endSupport')).toBeNull();
  });

  test('I15 twin: the person alone is let in where their role is', async () => {
    const own = ['openCase', 'finishTour', 'askQuestion', 'setNoticePreference', 'saveView'];
    const codes = await codesOf(operator, own);
    expect([...codes.values()].filter((code) => code === 'FORBIDDEN')).toEqual([]);
    expect(codes.size).toBeGreaterThan(2);
  });

  test.each(UPLOADS)(
    'I15 TH14: no file is taken from it: %s; twin: the person alone is not refused for it',
    async (place) => {
      expect(await send(looking, place)).toEqual({ status: 403, text: expect.stringContaining('si guarda soltanto') });
      expect((await send(operator, place)).text).not.toContain('si guarda soltanto');
    },
  );

  test('I15 I12: what it reads in other houses is what the person reads, and the register names who looked', async () => {
    const [caseId, bookingId] = [idOf('Case', 'OWN'), idOf('Booking', 'DESK')];
    const query =
      'query ($case: ID!, $booking: ID!) { case(id: $case) { id } staffBooking(id: $booking) { id personName } }';
    const read = async (token: string) =>
      (await world.ask(query, { token, variables: { case: caseId, booking: bookingId } })).body.data;
    const seen = await read(looking);
    expect(seen).toEqual(await read(operator));
    expect([seen.case.id, seen.staffBooking.id]).toEqual([caseId, bookingId]);
    for (const [house, subject] of [
      ['cases', `case:${caseId}`],
      ['appointments', `booking:${bookingId}`],
    ]) {
      const { rows } = await admin.query(
        `select supporter_id as id from ${house}.read_audit where $1 = any(seen) order by supporter_id nulls last`,
        [subject],
      );
      expect(rows.map(({ id }) => id)).toEqual([SUPPORTER, null]);
    }
  });
});
