import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { plan } from '../src/plan.js';
import { complete } from './build/case.js';
import { people, places, settle } from './build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const FIELDS = 'case { id state registryNumber version dueAt cycleNumber isOverdue } userErrors { code field message }';
const run = async (actor: Parameters<TestHouse['ask']>[0], verb: string, input: object, fields = FIELDS) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const answer = await house.ask(actor, `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`, {
    input: { clientKey: key(), ...input },
  });
  expect(answer.errors).toBeUndefined();
  return answer.data[verb];
};

test('C1 C8 C9 C10 C11 C13 C15: a case goes from the desk to the office and back, and can be reopened', async () => {
  const opened = await run(people.operator, 'openCase', complete);
  expect(opened.case).toMatchObject({ state: 'DRAFT', registryNumber: null });
  const caseId = opened.case.id;
  const submitted = await run(people.operator, 'submitCase', { caseId, expectedVersion: opened.case.version });
  expect(submitted).toMatchObject({ case: { state: 'SUBMITTED', registryNumber: '2026/000001' }, userErrors: [] });
  // Monday 23 November, 15 working days, the Immacolata between: Tuesday 15 December
  expect(submitted.case.dueAt).toBe('2026-12-15T22:59:00.000Z');
  const triaged = await run(people.coordinator, 'triageCase', { caseId, topicId: places.topic });
  expect(triaged.case.state).toBe('TRIAGED');
  const sheet = await run(
    people.liaison,
    'createDeliverySheet',
    {
      officeId: places.office.QUESTURA_IMMIGRAZIONE,
      caseIds: [caseId],
      carrier: 'Operatrice',
      deliveredOn: '2026-11-23',
    },
    'sheet { id number openLines lines { position answered case { id state } } } userErrors { code }',
  );
  expect(sheet.sheet).toMatchObject({
    number: 'QUESTURA-2026/0001',
    openLines: 1,
    lines: [{ position: 1, answered: false, case: { id: caseId, state: 'RELAYED' } }],
  });
  const recorded = await run(
    people.liaison,
    'recordAnswer',
    {
      caseId,
      sheetId: sheet.sheet.id,
      body: 'In lavorazione.',
      givenByName: 'Ispettore',
      givenOn: '2026-11-23',
      channel: 'PAPER',
    },
    'case { state sheet { openLines } } answer { id validation validationVersion } userErrors { code }',
  );
  expect(recorded).toMatchObject({
    case: { state: 'ANSWERED', sheet: { openLines: 0 } },
    answer: { validation: 'UNVALIDATED', validationVersion: 1 },
  });
  const answerId = recorded.answer.id;
  await run(people.operator, 'markAnswerRead', { answerId }, 'answer { readAt } userErrors { code }');
  const validated = await run(
    people.referent,
    'validateAnswer',
    { answerId, expectedValidationVersion: 1 },
    'answer { validation validationVersion validatedBy { id } readAt } userErrors { code }',
  );
  expect(validated.answer).toMatchObject({ validation: 'VALIDATED', validationVersion: 2 });
  expect(validated.answer.validatedBy.id).toBe(people.referent.personId);
  const reopened = await run(people.operator, 'reopenCase', { caseId, reason: 'Serve un termine' });
  expect(reopened.case).toMatchObject({ state: 'SUBMITTED', cycleNumber: 2 });
  const whole = await house.ask(
    people.operator,
    `query ($id: ID!) { case(id: $id) { answers { validation body } cycles { number reason answeredAt } sheet { id }
       timeline { verb fromState toState note by { id } } attachments { id } notes { id } questions { id } pratica { value }
       viewerCanEdit viewerCanSubmit viewerCanReopen viewerCanCancel } }`,
    { id: caseId },
  );
  expect(whole.errors).toBeUndefined();
  expect(whole.data.case).toMatchObject({
    answers: [{ validation: 'VALIDATED', body: 'In lavorazione.' }],
    cycles: [
      { number: 1, reason: null },
      { number: 2, reason: 'Serve un termine', answeredAt: null },
    ],
    sheet: null,
  });
  expect(whole.data.case.timeline.map((event: { verb: string }) => event.verb)).toEqual([
    'opened',
    'submitted',
    'triaged',
    'relayed',
    'answered',
    'read',
    'validated',
    'reopened',
  ]);
});
