import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { courier, key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, places, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const unknown = { bacinoId: null, istatCode: null, street: null, postcode: null, city: null };
const tell = async (kind: 'DESK' | 'OFFICE', id: string, now: object, fromHouse = 'network') => {
  const payload = { kind, id, now: { ...unknown, enteId: places.alba.ente, version: 1, ...now }, before: null };
  const input = {
    clientKey: key(),
    messageId: randomUUID(),
    fromHouse,
    sentAt: house.clock.now().toISOString(),
    entityKey: `place:${id}`,
    payload: JSON.stringify(payload),
  };
  const source =
    'mutation ($input: CourierInput!) { receivePlaceInCases(input: $input) { received userErrors { code } } }';
  return (await house.ask(courier, source, { input })).data.receivePlaceInCases;
};
const namesBy = async (by: string) => {
  const source = `{ caseStatistics(from: "2026-01-01", to: "2027-12-31", by: ${by}) { key name } }`;
  const { caseStatistics } = (await house.ask(people.coordinator, source)).data;
  return new Map(caseStatistics.map((row: { key: string; name: string }) => [row.key, row.name]));
};

test('N1 P22: a desk and an office that take another name are called so in labels, tables and ready texts', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED, by: people.operator });
  await act(house, people.coordinator, 'saveCannedAnswer', { title: 'Presso', body: 'Presso {sportello}' });
  await tell('DESK', places.alba.desk, { name: 'Sportello Langhe', version: 5 });
  await tell('OFFICE', places.office.COORDINAMENTO, { name: 'Coordinamento di rete', version: 2 });
  expect((await namesBy('DESK')).get(places.alba.desk)).toBe('Sportello Langhe');
  const { data } = await house.ask(people.coordinator, `{ cannedAnswers(caseId: "${caseId}") { title body } }`);
  expect(data.cannedAnswers.find((one: { title: string }) => one.title === 'Presso').body).toBe(
    'Presso Sportello Langhe',
  );
  const [office] = await house.sql('select name from office where id = $1', [places.office.COORDINAMENTO]);
  expect(office?.name).toBe('Coordinamento di rete');
});

test('N1: an older word that comes late changes nothing, and of places network alone speaks', async () => {
  await tell('DESK', places.alba.desk, { name: 'Sportello Langhe', version: 5 });
  await tell('DESK', places.alba.desk, { name: 'Nome di prima', version: 4 });
  const refused = await tell('DESK', places.alba.desk, { name: 'Falso', version: 9 }, 'knowledge');
  expect(refused.userErrors[0].code).toBe('NOT_YOURS');
  const [desk] = await house.sql('select name from desk where id = $1', [places.alba.desk]);
  expect(desk?.name).toBe('Sportello Langhe');
});

test('N1 N25: at a desk that opens, or comes from another ente, its administrator raises cases', async () => {
  const fresh = randomUUID();
  const open = (actor = people.enteAdmin) =>
    act(house, actor, 'openCase', { purpose: 'CONSULTATION', sportelloId: fresh }, 'case { sportello { id } }');
  expect((await open()).code).toBe('NOT_FOUND');
  await tell('DESK', fresh, { name: 'Sportello nuovo' });
  expect((await open()).payload.case.sportello.id).toBe(fresh);
  await tell('DESK', fresh, { name: 'Sportello nuovo', enteId: places.bra.ente, version: 2 });
  expect((await open()).code).toBe('NOT_FOUND');
  expect((await open(personIn('ENTE_ADMIN', { enteId: places.bra.ente }))).code).toBe('OK');
});
