import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase, contest } from '../build/case.js';
import { everyone, people, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const text = {
  question: 'Rinnovo del permesso per attesa occupazione: quale reddito serve?',
  answer: 'Basta la somma dell’assegno sociale, anche da più rapporti di lavoro.',
};
const typed = 'quale reddito per il rinnovo in attesa occupazione';

async function solved(): Promise<{ caseId: string; answerId: string }> {
  const { caseId, answerId } = await buildCase(house, { state: CaseState.ANSWERED });
  await act(house, people.referent, 'validateAnswer', { answerId });
  return { caseId, answerId: answerId ?? '' };
}
const shown = async (who: Who, said = typed) =>
  (
    await house.ask(
      people[who],
      'query ($text: Text!) { similarSolvedCases(text: $text) { id question answer releasedAt } }',
      { text: said },
    )
  ).data?.similarSolvedCases ?? null;
const withdrawAll = () => house.sql('update solved_case set withdrawn_at = now()');

describe('C5: solved cases of which an editor has released a redacted text', () => {
  test('C5: shown to other desks while they type, by words in any form; “this answers me” is counted once', async () => {
    const { caseId } = await solved();
    expect(await shown('stranger')).toEqual([]);
    expect((await act(house, people.editor, 'releaseSolvedCase', { caseId, ...text })).code).toBe('OK');
    const [found] = await shown('stranger');
    expect(found).toMatchObject(text);
    expect(JSON.stringify(found)).not.toContain(caseId);
    expect(await shown('stranger', 'redditi richiesti per rinnovare')).toMatchObject([text]);
    expect(await shown('stranger', 'orari dello sportello di domenica mattina')).toEqual([]);
    const counted = await act(house, people.stranger, 'countDeflection', { solvedCaseId: found.id }, 'counted');
    expect(counted.payload.counted).toBe(true);
    expect(await house.sql(`select detail from fact where kind = 'CASE_DEFLECTED'`)).toEqual([
      { detail: { solvedCaseId: found.id } },
    ]);
    await withdrawAll();
  });

  test('C5: one that was not released, or was withdrawn, is shown to nobody and answers nobody', async () => {
    const { caseId } = await solved();
    await act(house, people.editor, 'releaseSolvedCase', { caseId, ...text });
    const [{ id }] = await shown('operator');
    expect((await act(house, people.coordinator, 'withdrawSolvedCase', { caseId })).code).toBe('OK');
    for (const who of ['operator', 'stranger', 'coordinator', 'editor'] as const) expect(await shown(who)).toEqual([]);
    expect((await act(house, people.stranger, 'countDeflection', { solvedCaseId: id })).code).toBe('NOT_FOUND');
    const { data } = await house.ask(people.operator, 'query ($id: ID!) { case(id: $id) { solvedCase { id } } }', {
      id: caseId,
    });
    expect(data.case.solvedCase).toBeNull();
  });

  test('C5 twin: without row security a withdrawn text would answer a desk', async () => {
    await house.sql('alter table solved_case disable row level security');
    const [{ id }] = await house.sql('select id from solved_case where withdrawn_at is not null limit 1');
    const { data } = await house.ask(people.operator, 'query ($id: ID!) { case(id: $id) { solvedCase { id } } }', {
      id: (await house.sql('select case_id from solved_case where id = $1', [id]))[0].case_id,
    });
    await house.sql('alter table solved_case enable row level security');
    expect(data.case.solvedCase).toEqual({ id });
  });

  test('C5 C14: contested, it is withdrawn at once, and the desk that it answered must acknowledge', async () => {
    const { caseId, answerId } = await solved();
    await act(house, people.editor, 'releaseSolvedCase', { caseId, ...text });
    const [{ id }] = await shown('stranger');
    await act(house, people.stranger, 'countDeflection', { solvedCaseId: id });
    await contest(house, answerId);
    expect(await shown('stranger')).toEqual([]);
    const { data } = await house.ask(
      people.stranger,
      '{ corrections { edges { node { validation solvedQuestion } } } }',
    );
    // the text itself is gone: what it answered is told
    expect(data.corrections.edges).toEqual([{ node: { validation: 'CONTESTED', solvedQuestion: text.question } }]);
  });

  test.each([
    ['a name of the person', { answer: 'Inventata deve portare la ricevuta.' }, 'PERSONAL_DATA'],
    ['a telephone', { question: 'Chiamare il 333 1234567 per il rinnovo?' }, 'PERSONAL_DATA'],
    ['no text', { answer: ' ' }, 'REQUIRED'],
  ])('C5: %s is refused', async (_what, over, code) => {
    const { caseId } = await solved();
    expect((await act(house, people.editor, 'releaseSolvedCase', { caseId, ...text, ...over })).code).toBe(code);
  });

  test('C5 P12: an answer that nobody has validated is not released', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.ANSWERED });
    expect((await act(house, people.editor, 'releaseSolvedCase', { caseId, ...text })).code).toBe('NOT_VALIDATED');
  });

  const may: readonly Who[] = ['editor', 'coordinator', 'provincial'];
  test.each(everyone.filter((who) => !may.includes(who)))('C5: %s releases nothing', async (who) => {
    const { caseId } = await solved();
    expect(REFUSED).toContain((await act(house, people[who], 'releaseSolvedCase', { caseId, ...text })).code);
  });
});
