import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key, personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { HITS_A_DAY } from '../../src/same-matter/look-for-same-matter.js';
import { act } from '../build/ask.js';
import { buildCase, complete } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { people, places, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

let next = 70_000_000_000;
const number = (): string => {
  next += 1;
  return String(next);
};
const followed = (value: string) =>
  buildCase(house, {
    state: CaseState.SUBMITTED,
    by: people.stranger,
    praticaKind: PraticaKind.INSURANCE_NUMBER,
    praticaValue: value,
  });
const draft = async (value: string, by = people.operator) => {
  const { caseId } = await buildCase(house, { by });
  const input = { caseId, praticaKind: 'INSURANCE_NUMBER', praticaValue: value };
  const saved = await act(house, by, 'saveDraft', input, 'case { id followedElsewhere sameMatter { id } }');
  return { caseId, told: saved.payload.case.followedElsewhere as boolean, shown: saved.payload.case.sameMatter };
};

test('C6 G6: a saved draft is told that another desk follows the pratica, and nothing else of it', async () => {
  const value = number();
  await followed(value);
  expect(await draft(value)).toMatchObject({ told: true, shown: [] });
  expect(await draft(number())).toMatchObject({ told: false, shown: [] });
});

test('C6: the own desk is no other desk, and a draft of another is followed by nobody yet', async () => {
  const value = number();
  await buildCase(house, {
    state: CaseState.SUBMITTED,
    praticaKind: PraticaKind.INSURANCE_NUMBER,
    praticaValue: value,
  });
  expect((await draft(value)).told).toBe(false);
  const second = number();
  await draft(second, people.stranger);
  expect((await draft(second)).told).toBe(false);
});

test('C6: a codice fiscale counts as well, in whatever spelling it was typed', async () => {
  const code = 'RSSMRA80A01D205V';
  await buildCase(house, {
    state: CaseState.SUBMITTED,
    by: people.stranger,
    praticaKind: PraticaKind.TAX_CODE,
    praticaValue: code,
  });
  const { caseId } = await buildCase(house, {});
  const input = { caseId, praticaKind: 'TAX_CODE', praticaValue: 'rss mra 80a01 d205v' };
  const saved = await act(house, people.operator, 'saveDraft', input, 'case { followedElsewhere }');
  expect(saved.payload.case.followedElsewhere).toBe(true);
});

test('C6: each hit is audited, and the coordination sees both cases once it is submitted', async () => {
  const value = number();
  const other = await followed(value);
  const { caseId } = await draft(value);
  const verbs = await house.sql(`select verb from event where entity_id = $1 and verb = 'sameMatterTold'`, [caseId]);
  expect(verbs).toHaveLength(1);
  await house.sql('delete from outbox');
  expect((await act(house, people.operator, 'submitCase', { caseId })).code).toBe('OK');
  expect((await outboxOf(house, 'receiveNotice')).map(({ kind }) => kind)).toContain('CASE_SAME_MATTER');
  const ask = (who: keyof typeof people) =>
    house.ask(
      people[who],
      '{ cases(first: 100, filter: { sameMatterOnly: true }) { edges { node { id sameMatter { id } } } } }',
    );
  const nodes = (await ask('coordinator')).data.cases.edges.map(({ node }: { node: object }) => node);
  expect(nodes).toContainEqual({ id: caseId, sameMatter: [{ id: other.caseId }] });
  expect(nodes).toContainEqual({ id: other.caseId, sameMatter: [{ id: caseId }] });
  const own = (await ask('operator')).data.cases.edges.map(({ node }: { node: object }) => node);
  expect(own.every((node: { sameMatter: unknown[] }) => node.sameMatter.length === 0)).toBe(true);
});

test('C6 TH8: who tries numbers is told nothing more beyond a daily number; the twin, another person, still is', async () => {
  const prober = personIn('OPERATOR', { enteId: places.alba.ente, sportelloIds: [places.alba.desk] });
  const told: boolean[] = [];
  for (let tried = 0; tried <= HITS_A_DAY; tried += 1) {
    const value = number();
    await followed(value);
    told.push((await draft(value, prober)).told);
  }
  expect(told).toEqual([...Array(HITS_A_DAY).fill(true), false]);
  const value = number();
  await followed(value);
  expect((await draft(value)).told).toBe(true);
  house.clock.at('2026-11-24T09:00:00Z');
  expect((await draft(value, prober)).told).toBe(true);
  house.clock.at('2026-11-23T09:00:00Z');
});

test('C6: what another desk began to follow after the draft was saved is noticed when it is sent, and by the coordination', async () => {
  const value = number();
  const { caseId, told } = await draft(value);
  expect(told).toBe(false);
  const other = await followed(value);
  await house.sql('delete from outbox');
  const sent = await act(house, people.operator, 'submitCase', { caseId }, 'case { followedElsewhere }');
  expect(sent.payload.case.followedElsewhere).toBe(true);
  expect((await outboxOf(house, 'receiveNotice')).map(({ kind }) => kind)).toContain('CASE_SAME_MATTER');
  expect(await house.sql('select other_id from same_matter where case_id = $1', [caseId])).toEqual([
    { other_id: other.caseId },
  ]);
  const verbs = await house.sql(`select verb from event where entity_id = $1 and verb = 'sameMatterTold'`, [caseId]);
  expect(verbs).toHaveLength(1);
});

test('C6: a draft that is opened with its number is told at once, and what was told is not told again', async () => {
  const value = number();
  await followed(value);
  const input = { ...complete, praticaKind: 'INSURANCE_NUMBER', praticaValue: value };
  const opened = await act(house, people.operator, 'openCase', input, 'case { id followedElsewhere }');
  expect(opened.payload.case.followedElsewhere).toBe(true);
  const { id } = opened.payload.case;
  expect((await act(house, people.operator, 'submitCase', { caseId: id })).code).toBe('OK');
  const verbs = await house.sql(`select verb from event where entity_id = $1 and verb = 'sameMatterTold'`, [id]);
  expect(verbs).toHaveLength(1);
});

test('C6: a number that was corrected is told of no more', async () => {
  const value = number();
  await followed(value);
  const { caseId } = await draft(value);
  const input = { caseId, praticaKind: 'INSURANCE_NUMBER', praticaValue: number(), clientKey: key() };
  const saved = await act(house, people.operator, 'saveDraft', input, 'case { followedElsewhere }');
  expect(saved.payload.case.followedElsewhere).toBe(false);
});
