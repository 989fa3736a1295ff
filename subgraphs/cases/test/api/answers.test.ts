import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { personIn, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase, contest } from '../build/case.js';
import { everyone, people, places, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const ANSWER = 'answer { id validation validationVersion validatedAt validatedBy { id } validationNote contentHash }';
const judges = ['referent', 'secondReferent'] as const;
const answered = async () => {
  const { answerId, caseId } = await buildCase(house, { state: CaseState.ANSWERED });
  return { answerId: answerId ?? '', caseId };
};

describe('C13: the authority validates or contests', () => {
  test.each(['validateAnswer', 'contestAnswer'])(
    'C13 C24: %s is for the referents of the office alone',
    async (verb) => {
      const { answerId } = await answered();
      for (const who of everyone.filter((one) => !(judges as readonly string[]).includes(one))) {
        const { code } = await act(house, people[who], verb, { answerId, note: 'No' });
        expect([who, REFUSED.includes(code), code]).toEqual([who, true, code]);
      }
    },
  );

  test('C13: identity, time and text are kept, and each change raises the version', async () => {
    const { answerId } = await answered();
    const validated = await act(house, people.referent, 'validateAnswer', { answerId, note: 'Confermo' }, ANSWER);
    expect(validated.payload.answer).toMatchObject({
      validation: 'VALIDATED',
      validationVersion: 2,
      validatedBy: { id: people.referent.personId },
      validatedAt: '2026-11-23T09:00:00.000Z',
      validationNote: 'Confermo',
    });
    const contested = await act(
      house,
      people.secondReferent,
      'contestAnswer',
      { answerId, note: 'La prassi è cambiata' },
      ANSWER,
    );
    expect(contested.payload.answer).toMatchObject({ validation: 'CONTESTED', validationVersion: 3 });
    const history = await house.sql(
      'select version, validation, note, content_hash from validation_change where answer_id = $1 order by version',
      [answerId],
    );
    const hash = validated.payload.answer.contentHash;
    expect(history).toEqual([
      { version: 2, validation: 'VALIDATED', note: 'Confermo', content_hash: hash },
      { version: 3, validation: 'CONTESTED', note: 'La prassi è cambiata', content_hash: hash },
    ]);
  });

  test('C13: nobody validates what they recorded, though they are a referent of the office too', async () => {
    const both = personIn(['LIAISON', 'OFFICE_REFERENT'], { officeId: places.office.QUESTURA_IMMIGRAZIONE });
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const recorded = await act(
      house,
      both,
      'recordAnswer',
      { caseId, body: 'Sì', givenByName: 'Io', givenOn: '2026-11-23', channel: 'PAPER' },
      'answer { id viewerCanValidate viewerCanContest }',
    );
    const { answer } = recorded.payload;
    expect(answer).toMatchObject({ viewerCanValidate: false, viewerCanContest: false });
    expect((await act(house, both, 'validateAnswer', { answerId: answer.id })).code).toBe('SAME_PERSON');
  });

  test('C13: nobody validates what they gave', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.RELAYED });
    const input = {
      caseId,
      body: 'Sì',
      givenByName: 'Referente',
      givenById: people.referent.personId,
      givenOn: '2026-11-23',
      channel: 'PHONE',
    };
    const { payload } = await act(house, people.liaison, 'recordAnswer', input, 'answer { id }');
    const answerId = payload.answer.id;
    expect((await act(house, people.referent, 'validateAnswer', { answerId })).code).toBe('SAME_PERSON');
    expect((await act(house, people.secondReferent, 'validateAnswer', { answerId })).code).toBe('OK');
  });

  test('C13 TH24: the database itself refuses a validation by the one who recorded', async () => {
    const { answerId } = await answered();
    const forged = house.sql(`update answer set validation = 'VALIDATED', validated_by = recorded_by where id = $1`, [
      answerId,
    ]);
    await expect(forged).rejects.toThrow(/check constraint/);
  });

  test('C13 TH24 twin: without that constraint the same row is accepted', async () => {
    const { answerId } = await answered();
    const [{ conname }] = await house.sql(
      `select conname from pg_constraint where conrelid = 'cases.answer'::regclass and pg_get_constraintdef(oid) like '%recorded_by%'`,
    );
    const definition = (
      await house.sql('select pg_get_constraintdef(oid) as sql from pg_constraint where conname = $1', [conname])
    )[0].sql;
    await house.sql(`alter table answer drop constraint ${conname}`);
    await house.sql(`update answer set validation = 'VALIDATED', validated_by = recorded_by where id = $1`, [answerId]);
    await house.sql(`update answer set validation = 'UNVALIDATED', validated_by = null where id = $1`, [answerId]);
    await house.sql(`alter table answer add constraint ${conname} ${definition}`);
  });

  test('C13 TH24: the history of validations cannot be rewritten by the house', async () => {
    const ctx = house.context(people.referent);
    await expect(
      ctx.db.rows({ name: 'test.rewrite', text: `update validation_change set validation = 'VALIDATED'` }),
    ).rejects.toThrow();
    await ctx.db.abandon();
    const grants = await house.sql(
      `select privilege_type from information_schema.role_table_grants where table_name = 'validation_change' and grantee = 'cases_app'`,
    );
    expect(grants.map((row) => row.privilege_type).sort()).toEqual(['INSERT', 'SELECT']);
  });

  test('C20: validated twice, or judged after it was superseded, is WRONG_STATE', async () => {
    const { answerId, caseId } = await answered();
    await contest(house, answerId);
    const said = { body: 'Corretto', givenByName: 'Ispettore', givenOn: '2026-11-23', channel: 'EMAIL' };
    const input = { caseId, ...said, confirmsDifference: true };
    const corrected = await act(
      house,
      people.coordinator,
      'recordAnswer',
      input,
      'case { state answers { validation } } answer { id }',
    );
    expect(corrected.payload.case).toEqual({
      state: 'ANSWERED',
      answers: [{ validation: 'SUPERSEDED' }, { validation: 'UNVALIDATED' }],
    });
    expect((await act(house, people.secondReferent, 'validateAnswer', { answerId })).code).toBe('WRONG_STATE');
    const second = corrected.payload.answer.id;
    expect((await act(house, people.referent, 'validateAnswer', { answerId: second })).code).toBe('OK');
    expect((await act(house, people.referent, 'validateAnswer', { answerId: second })).code).toBe('WRONG_STATE');
  });
});

describe('C14 C15: labels and cycles', () => {
  test('C14: an answer that was delivered carries its label wherever it is read', async () => {
    const { answerId, caseId } = await answered();
    const read = `query ($id: ID!) { case(id: $id) { lastAnswer { validation } answers { validation } } }`;
    const { data } = await house.ask(people.operator, read, { id: caseId });
    expect(data.case).toEqual({ lastAnswer: { validation: 'UNVALIDATED' }, answers: [{ validation: 'UNVALIDATED' }] });
    const entity = await house.ask(
      people.operator,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Answer { validation } } }',
      {
        r: [{ __typename: 'Answer', id: answerId, validation: 'VALIDATED' }],
      },
    );
    expect(entity.data._entities).toEqual([{ validation: 'UNVALIDATED' }]);
  });

  test('C15 C16: a reopened case has a deadline of its own, and its earlier answers and validations stay', async () => {
    const { answerId, caseId } = await answered();
    await act(house, people.referent, 'validateAnswer', { answerId });
    house.clock.at('2026-12-01T09:00:00Z');
    const fields =
      'case { state cycleNumber openedAt submittedAt dueAt answers { validation validationVersion } cycles { number openedAt dueAt answeredAt } }';
    const { payload } = await act(house, people.operator, 'reopenCase', { caseId, reason: 'Serve un termine' }, fields);
    house.clock.at('2026-11-23T09:00:00Z');
    expect(payload.case).toMatchObject({
      state: 'SUBMITTED',
      cycleNumber: 2,
      openedAt: '2026-11-23T09:00:00.000Z',
      submittedAt: '2026-11-23T09:00:00.000Z',
      // 15 working days from Tuesday 1 December: the Immacolata between
      dueAt: '2026-12-23T22:59:00.000Z',
      answers: [{ validation: 'VALIDATED', validationVersion: 2 }],
      cycles: [
        { number: 1, dueAt: '2026-12-15T22:59:00.000Z', answeredAt: '2026-11-23T09:00:00.000Z' },
        { number: 2, dueAt: '2026-12-23T22:59:00.000Z', answeredAt: null },
      ],
    });
  });
});
