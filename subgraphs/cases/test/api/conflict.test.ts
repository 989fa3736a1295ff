import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const said = { body: 'Sì.', givenByName: 'Chi risponde', givenOn: '2026-11-23', channel: 'PHONE' };
const part = { officeKind: 'PREFETTURA_SUI', question: 'E il nulla osta?' };
/** Every command that is made upon a case as it was read: who makes it, from which state, with what. */
const COMMANDS: readonly [verb: string, who: Who, state: CaseState, input: object][] = [
  ['saveDraft', 'operator', CaseState.DRAFT, { subject: 'Altro' }],
  ['submitCase', 'operator', CaseState.DRAFT, {}],
  ['triageCase', 'coordinator', CaseState.TRIAGED, { topicId: places.topic, officeKind: 'PREFETTURA_SUI' }],
  ['requestInformation', 'liaison', CaseState.TRIAGED, { question: 'Quale?' }],
  ['provideInformation', 'operator', CaseState.INFO_REQUESTED, { text: 'Questa.' }],
  ['recordAnswer', 'liaison', CaseState.RELAYED, said],
  ['reopenCase', 'operator', CaseState.ANSWERED, { reason: 'Manca la data' }],
  ['closeCase', 'operator', CaseState.ANSWERED, {}],
  ['cancelCase', 'operator', CaseState.SUBMITTED, { reason: 'Non serve più' }],
  [
    'requestTransfer',
    'operator',
    CaseState.SUBMITTED,
    { sportelloId: places.alba.secondDesk, reason: 'Vive ad altro comune' },
  ],
  [
    'splitCase',
    'coordinator',
    CaseState.SUBMITTED,
    { parts: [part, { ...part, officeKind: 'QUESTURA_IMMIGRAZIONE' }] },
  ],
  ['markForEquipe', 'coordinator', CaseState.TRIAGED, { title: 'Prassi da decidere' }],
];

test.each(COMMANDS)('C21 F27: %s upon an older version is a conflict, and changes nothing', async (...given) => {
  const [verb, who, state, input] = given;
  const { caseId } = await buildCase(house, { state });
  await house.sql('update "case" set version = version + 1 where id = $1', [caseId]);
  const row = async () => (await house.sql('select * from "case" where id = $1', [caseId]))[0];
  const before = await row();
  const late = await act(house, people[who], verb, { caseId, expectedVersion: before.version - 1, ...input });
  expect(late.code).toBe('CONFLICT');
  expect(late.payload.userErrors[0].params).toEqual([{ name: 'version', value: String(before.version) }]);
  expect(await row()).toEqual(before);
  expect(await house.sql('select 1 from answer where case_id = $1', [caseId])).toHaveLength(
    [CaseState.ANSWERED].includes(state) ? 1 : 0,
  );
  const again = await act(house, people[who], verb, { caseId, expectedVersion: before.version, ...input });
  expect([verb, again.code]).toEqual([verb, 'OK']);
});

test('C21 twin: without the version that was read, the later classification takes the place of the earlier', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  const file = (officeKind: string) =>
    act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic, officeKind });
  expect([(await file('PREFETTURA_SUI')).code, (await file('COORDINAMENTO')).code]).toEqual(['OK', 'OK']);
  expect(await house.sql('select addressee from "case" where id = $1', [caseId])).toEqual([
    { addressee: 'COORDINAMENTO' },
  ]);
});

test('C21 C29: of two who change one ready text the later gets a conflict, and the text is as the earlier left it', async () => {
  const save = (input: object) =>
    act(house, people.coordinator, 'saveCannedAnswer', { title: 'Prima', body: 'Testo', ...input }, 'id');
  const { id } = (await save({})).payload;
  expect((await save({ id, title: 'Seconda', expectedVersion: 1 })).code).toBe('OK');
  const late = await save({ id, title: 'Terza', expectedVersion: 1 });
  expect(late.code).toBe('CONFLICT');
  expect(late.payload.userErrors[0].params).toEqual([{ name: 'version', value: '2' }]);
  expect(await house.sql('select title, version from canned_answer where id = $1', [id])).toEqual([
    { title: 'Seconda', version: 2 },
  ]);
  expect((await save({ id, title: 'Terza', expectedVersion: 2 })).code).toBe('OK');
});
