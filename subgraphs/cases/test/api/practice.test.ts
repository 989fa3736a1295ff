import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { CasePurpose } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { act, REFUSED } from '../build/ask.js';
import { answerCase, buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  const { answerId } = await buildCase(house, { state: CaseState.ANSWERED });
  await act(house, people.referent, 'validateAnswer', { answerId });
});
afterAll(() => house.close());

const OTHER = 'Serve un altro documento.';
const said = { body: OTHER, givenByName: 'Ispettore', givenOn: '2026-11-20', channel: 'PHONE' };
const told = async () => (await outboxOf(house, 'receiveNotice')).map(({ kind }) => kind);
const read = async (who: Who, id: string) =>
  (
    await house.ask(
      people[who],
      'query ($id: ID!) { case(id: $id) { state answers { body recordedBy { id } } heldAnswer { body earlier { body } viewerCanDecide } } }',
      { id },
    )
  ).data.case;
async function held(): Promise<string> {
  const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
  await house.sql('delete from outbox');
  expect((await act(house, people.liaison, 'recordAnswer', { caseId, ...said })).code).toBe('OK');
  return caseId;
}

test('C43: who is about to answer is shown what the office validated on the topic; the desk is not', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  const shown = async (who: Who) =>
    (
      await house.ask(people[who], 'query ($id: ID!) { case(id: $id) { earlierAnswers { body validation } } }', {
        id: caseId,
      })
    ).data.case.earlierAnswers;
  expect(await shown('liaison')).toEqual([{ body: 'La domanda è in lavorazione.', validation: 'VALIDATED' }]);
  expect(await shown('operator')).toEqual([]);
});

test('C43: a differing answer is held before anybody reads it; the coordination is warned, compares, lets it go', async () => {
  const caseId = await held();
  expect(await told()).toEqual(['CASE_DIFFERS']);
  expect(await read('operator', caseId)).toEqual({ state: 'RELAYED', answers: [], heldAnswer: null });
  expect(await read('referent', caseId)).toMatchObject({ answers: [], heldAnswer: null });
  expect((await read('coordinator', caseId)).heldAnswer).toEqual({
    body: OTHER,
    earlier: { body: 'La domanda è in lavorazione.' },
    viewerCanDecide: true,
  });
  const { data } = await house.ask(
    people.coordinator,
    '{ cases(filter: { heldOnly: true }) { edges { node { id } } } }',
  );
  expect(data.cases.edges).toEqual([{ node: { id: caseId } }]);
  await house.sql('delete from outbox');
  expect((await act(house, people.coordinator, 'decideHeldAnswer', { caseId, sends: true })).code).toBe('OK');
  expect(await told()).toContain('CASE_ANSWERED');
  expect(await read('operator', caseId)).toEqual({
    state: 'ANSWERED',
    answers: [{ body: OTHER, recordedBy: { id: people.liaison.personId } }],
    heldAnswer: null,
  });
  expect((await act(house, people.coordinator, 'decideHeldAnswer', { caseId, sends: true })).code).toBe('WRONG_STATE');
});

test('C43: not sent, it goes back to who recorded it, with a reason, and the case waits on', async () => {
  const caseId = await held();
  expect((await act(house, people.coordinator, 'decideHeldAnswer', { caseId, sends: false })).code).toBe('REQUIRED');
  const back = { caseId, sends: false, note: 'Chiedere di nuovo: la prassi è un’altra.' };
  await house.sql('delete from outbox');
  expect((await act(house, people.coordinator, 'decideHeldAnswer', back)).code).toBe('OK');
  expect((await outboxOf(house, 'receiveNotice')).map(({ audience }) => audience)).toEqual([
    { personId: people.liaison.personId },
  ]);
  expect(await read('liaison', caseId)).toMatchObject({ state: 'RELAYED', answers: [], heldAnswer: null });
});

test('C43: the coordination itself is asked to confirm, and what waited is past when another answer leaves', async () => {
  const caseId = await held();
  const answer = (over: object = {}) => act(house, people.coordinator, 'recordAnswer', { caseId, ...said, ...over });
  expect((await answer()).code).toBe('DIFFERS');
  expect((await answer({ confirmsDifference: true })).code).toBe('OK');
  expect(await read('coordinator', caseId)).toMatchObject({ state: 'ANSWERED', heldAnswer: null });
});

test('C43: a liaison cannot confirm in place of the coordination', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
  const input = { caseId, ...said, confirmsDifference: true };
  const { payload } = await act(house, people.liaison, 'recordAnswer', input, 'isHeld answer { id }');
  expect(payload).toMatchObject({ isHeld: true, answer: null });
  expect((await act(house, people.liaison, 'recordAnswer', input)).code).toBe('WRONG_STATE');
});

describe('C43: what waits ends with its question', () => {
  const open = async (caseId: string) =>
    (await house.sql('select 1 from held_answer where case_id = $1 and decided_at is null', [caseId])).length;
  test('C43: withdrawn by the desk, which never knew of it', async () => {
    const caseId = await held();
    expect((await act(house, people.operator, 'cancelCase', { caseId, reason: 'Non serve più' })).code).toBe('OK');
    expect(await open(caseId)).toBe(0);
    expect((await read('coordinator', caseId)).heldAnswer).toBeNull();
  });

  test('C43 C15: asked again in a new cycle', async () => {
    const { caseId, answerId } = await buildCase(house, { state: CaseState.ANSWERED });
    await act(house, people.referent, 'contestAnswer', { answerId, note: 'Non è così' });
    expect((await act(house, people.liaison, 'recordAnswer', { caseId, ...said })).code).toBe('OK');
    expect(await open(caseId)).toBe(1);
    await act(house, people.operator, 'reopenCase', { caseId, reason: 'Serve una risposta' });
    expect(await open(caseId)).toBe(0);
  });

  test('C43 C26: split, or asked together with another; twin: while it is only asked for more, it waits', async () => {
    const waiting = async () => {
      const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
      await act(house, people.liaison, 'recordAnswer', { caseId, ...said });
      return caseId;
    };
    const split = await waiting();
    const parts = ['PREFETTURA_SUI', 'QUESTURA_IMMIGRAZIONE'].map((officeKind) => ({ officeKind, question: 'E qui?' }));
    expect((await act(house, people.coordinator, 'splitCase', { caseId: split, parts })).code).toBe('OK');
    const [follower, asked] = [await waiting(), await waiting()];
    const { caseId: intoCaseId } = await buildCase(house, { state: CaseState.TRIAGED });
    expect((await act(house, people.coordinator, 'mergeCases', { caseId: follower, intoCaseId })).code).toBe('OK');
    await act(house, people.coordinator, 'requestInformation', { caseId: asked, question: 'Quale?' });
    expect([await open(split), await open(follower), await open(asked)]).toEqual([0, 0, 1]);
    expect((await read('coordinator', asked)).heldAnswer.viewerCanDecide).toBe(false);
    expect(await house.sql('select end_held_answers($1, now())', [asked])).toHaveLength(1);
    expect(await open(asked)).toBe(1);
  });

  test('C9 C43: what names a sheet that does not carry the case is refused before it waits', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    for (const sheetId of [caseId, 'no-id']) {
      expect((await act(house, people.liaison, 'recordAnswer', { caseId, sheetId, ...said })).code).toBe('NOT_FOUND');
    }
    expect(await open(caseId)).toBe(0);
  });
});

test.each(everyone.filter((who) => who !== 'coordinator' && who !== 'provincial'))(
  'C43: %s decides nothing about an answer that is held',
  async (who) => {
    const caseId = await held();
    expect(REFUSED).toContain((await act(house, people[who], 'decideHeldAnswer', { caseId, sends: true })).code);
  },
);

test('C43: the same answer warns nobody, nor does the state of a single pratica', async () => {
  const same = await buildCase(house, { state: CaseState.TRIAGED });
  const state = await buildCase(house, {
    state: CaseState.TRIAGED,
    purpose: CasePurpose.PRATICA_STATE,
    praticaKind: PraticaKind.INSURANCE_NUMBER,
    praticaValue: '061234567890',
  });
  await house.sql('delete from outbox');
  await answerCase(house, same.caseId);
  await answerCase(house, state.caseId, 'È pronta per il ritiro.');
  expect(await told()).not.toContain('CASE_DIFFERS');
});
