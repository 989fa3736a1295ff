import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { answerCase, buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { people, places, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const parts = [
  { officeKind: 'QUESTURA_IMMIGRAZIONE', question: 'Il permesso è pronto?' },
  { officeKind: 'PREFETTURA_SUI', question: 'Il nulla osta è stato firmato?' },
];
const stateOf = async (caseId: string) =>
  (await house.sql('select state from "case" where id = $1', [caseId]))[0].state;
async function split() {
  const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
  const made = await act(
    house,
    people.coordinator,
    'splitCase',
    { caseId, parts },
    'case { splitAt parts { id registryNumber state office { id } body parent { id } } }',
  );
  expect(made.code).toBe('OK');
  return { caseId, parts: made.payload.case.parts as { id: string; registryNumber: string; office: { id: string } }[] };
}
const answerPart = async (caseId: string) => {
  await act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic });
  return answerCase(house, caseId);
};

describe('C26: parts for several offices', () => {
  test('C26: each part has its number, office and deadline, and is seen by the desk and by its own referent alone', async () => {
    const whole = await split();
    expect(whole.parts.map(({ office }) => office.id).sort()).toEqual(
      [places.office.QUESTURA_IMMIGRAZIONE, places.office.PREFETTURA_SUI].sort(),
    );
    const [forQuestura] = whole.parts.filter(({ office }) => office.id === places.office.QUESTURA_IMMIGRAZIONE);
    const sees = async (who: keyof typeof people) =>
      (await house.ask(people[who], 'query ($id: ID!) { case(id: $id) { dueAt } }', { id: forQuestura?.id })).data
        ?.case;
    expect((await sees('operator')).dueAt).toBe('2026-12-15T22:59:00.000Z');
    expect(await sees('referent')).not.toBeNull();
    expect(await sees('otherReferent')).toBeNull();
  });

  test('C26: the whole waits for its parts: it is neither relayed nor answered by itself, and closes with the last of them', async () => {
    const { caseId, parts: made } = await split();
    const answer = { caseId, body: 'Sì', givenByName: 'X', givenOn: '2026-11-23', channel: 'PHONE' };
    expect((await act(house, people.coordinator, 'recordAnswer', answer)).code).toBe('WRONG_STATE');
    expect((await act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic })).code).toBe(
      'WRONG_STATE',
    );
    const [first, second] = made;
    await answerPart(first?.id ?? '');
    await act(house, people.operator, 'closeCase', { caseId: first?.id });
    expect(await stateOf(caseId)).toBe('TRIAGED');
    await act(house, people.operator, 'cancelCase', { caseId: second?.id, reason: 'Non serve più' });
    expect(await stateOf(caseId)).toBe('CLOSED');
    const [cycle] = await house.sql('select closed_at from cycle where case_id = $1', [caseId]);
    expect(cycle.closed_at).not.toBeNull();
  });

  test('C26: a part that went to another desk is still waited for', async () => {
    const { caseId, parts: made } = await split();
    const [first, second] = made;
    await house.sql('update "case" set ente_id = $2, sportello_id = $3 where id = $1', [
      first?.id,
      places.bra.ente,
      places.bra.desk,
    ]);
    await act(house, people.operator, 'cancelCase', { caseId: second?.id, reason: 'Non serve più' });
    expect(await stateOf(caseId)).toBe('TRIAGED');
  });

  test.each([
    ['one part', parts.slice(0, 1)],
    ['the same office twice', [parts[0], parts[0]]],
  ])('C26: %s is refused', async (_what, wrong) => {
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    expect((await act(house, people.coordinator, 'splitCase', { caseId, parts: wrong })).code).toBe('INVALID');
    expect(await stateOf(caseId)).toBe('SUBMITTED');
  });

  test('TH4: the database itself refuses a part in the name of another desk', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    const ctx = house.context(people.coordinator);
    const forged = ctx.db.rows({
      name: 'test.forgedPart',
      text: `insert into "case" (id, registry_number, parent_id, subject, purpose, addressee, ente_id, opened_by, urgency, urgency_criterion, state, opened_at, submitted_at)
        values (gen_random_uuid(), '2026/999999', '${caseId}', 'x', 'CONSULTATION', 'COORDINAMENTO', '${places.bra.ente}', actor_person(), 'SOON', '', 'SUBMITTED', now(), now())`,
    });
    await expect(forged).rejects.toThrow();
    await ctx.db.abandon();
  });
});

describe('C6: two desks on the same matter, one answer', () => {
  async function merged() {
    const main = await buildCase(house, { state: CaseState.TRIAGED });
    const other = await buildCase(house, { state: CaseState.SUBMITTED, by: people.stranger });
    const { code } = await act(house, people.coordinator, 'mergeCases', {
      caseId: other.caseId,
      intoCaseId: main.caseId,
    });
    expect(code).toBe('OK');
    return { main: main.caseId, other: other.caseId };
  }

  test('C6: only the main case goes to the office, and its answer, validation and contest reach both desks', async () => {
    const { main, other } = await merged();
    const sheet = { officeId: places.office.QUESTURA_IMMIGRAZIONE, caseIds: [other], carrier: 'Chi porta' };
    expect((await act(house, people.liaison, 'createDeliverySheet', sheet)).code).toBe('WRONG_STATE');
    await house.sql('delete from outbox');
    const { answerId } = await answerCase(house, main);
    const told = (await outboxOf(house, 'receiveNotice')).filter(({ kind }) => kind === 'CASE_ANSWERED');
    expect(told.map(({ audience }) => audience.sportelloId).sort()).toEqual([places.alba.desk, places.bra.desk].sort());
    await act(house, people.referent, 'validateAnswer', { answerId });
    const last = async () =>
      (
        await house.ask(
          people.stranger,
          'query ($id: ID!) { case(id: $id) { state isMerged follows { id } lastAnswer { body validation } } }',
          { id: other },
        )
      ).data.case;
    expect(await last()).toEqual({
      ...{ state: 'ANSWERED', isMerged: true, follows: null },
      lastAnswer: { body: 'La domanda è in lavorazione.', validation: 'VALIDATED' },
    });
    await act(house, people.referent, 'contestAnswer', { answerId, note: 'Il termine è un altro' });
    expect((await last()).lastAnswer.validation).toBe('CONTESTED');
    await answerCase(house, main, 'La domanda va ripetuta.');
    expect((await last()).lastAnswer).toEqual({ body: 'La domanda va ripetuta.', validation: 'UNVALIDATED' });
    const corrections = await house.sql(
      'select validation from correction where case_id = $1 order by validation_version',
      [other],
    );
    expect(corrections.map((row) => row.validation)).toEqual(['CONTESTED', 'SUPERSEDED']);
  });

  test('C6: when the main case is withdrawn the other goes its own way again', async () => {
    const { main, other } = await merged();
    await act(house, people.operator, 'cancelCase', { caseId: main, reason: 'Non serve più' });
    expect((await house.sql('select follows_id from "case" where id = $1', [other]))[0].follows_id).toBeNull();
    const sheet = { officeId: places.office.QUESTURA_IMMIGRAZIONE, caseIds: [other], carrier: 'Chi porta' };
    expect((await act(house, people.liaison, 'createDeliverySheet', sheet)).code).toBe('OK');
  });

  test('C6 C15: a desk that reopens asks by itself', async () => {
    const { main, other } = await merged();
    await answerCase(house, main);
    await act(house, people.stranger, 'reopenCase', { caseId: other, reason: 'Serve altro' });
    expect((await house.sql('select follows_id from "case" where id = $1', [other]))[0].follows_id).toBeNull();
  });

  test.each(['itself', 'a settled case', 'a follower'])('C6: a case does not follow %s', async (what) => {
    const { main, other } = await merged();
    const settled = await buildCase(house, { state: CaseState.CLOSED });
    const into = { itself: main, 'a settled case': settled.caseId, 'a follower': other }[what];
    const { code } = await act(house, people.coordinator, 'mergeCases', { caseId: main, intoCaseId: into });
    expect(code).toBe(what === 'itself' ? 'NOT_FOUND' : 'WRONG_STATE');
  });
});
