import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { CasePurpose } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { PraticaKind } from '../../src/pratica/pratica.js';
import { act } from '../build/ask.js';
import { answerCase, buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { people, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  const { answerId } = await buildCase(house, { state: CaseState.ANSWERED });
  await act(house, people.referent, 'validateAnswer', { answerId });
});
afterAll(() => house.close());

const warned = async () => (await outboxOf(house, 'receiveNotice')).filter(({ kind }) => kind === 'CASE_DIFFERS');

test('C43: who is about to answer is shown what the office validated on the topic; the coordination is warned of a different answer', async () => {
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  const shown = async (who: keyof typeof people) =>
    (
      await house.ask(people[who], 'query ($id: ID!) { case(id: $id) { earlierAnswers { body validation } } }', {
        id: caseId,
      })
    ).data.case.earlierAnswers;
  expect(await shown('liaison')).toEqual([{ body: 'La domanda è in lavorazione.', validation: 'VALIDATED' }]);
  expect(await shown('operator')).toEqual([]);
  await house.sql('delete from outbox');
  await answerCase(house, caseId, 'Serve un altro documento.');
  expect(await warned()).toMatchObject([{ audience: { roles: ['COORDINATION'] } }]);
});

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
  expect(await warned()).toEqual([]);
});
