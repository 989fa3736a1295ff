import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { courier, key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase, contest } from '../build/case.js';
import { everyone, people, places, settle } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

const messages = async (command: string) => {
  const rows = await house.sql('select sealed_payload, entity_key from outbox where command = $1 order by seq', [
    command,
  ]);
  return rows.map((row) => ({
    ...JSON.parse(house.open.house.cipher.open(row.sealed_payload)),
    entityKey: row.entity_key,
  }));
};
const answered = async () => {
  const { answerId, caseId } = await buildCase(house, { state: CaseState.ANSWERED });
  return { answerId: answerId ?? '', caseId };
};

describe('C11 C35: who is told', () => {
  test('C11 C35: desk and coordination are told by code, and no message names a person', async () => {
    await house.sql('delete from outbox');
    const { answerId, caseId } = await answered();
    await act(house, people.referent, 'validateAnswer', { answerId });
    await act(house, people.operator, 'reopenCase', { caseId, reason: 'Persona Inventata chiede' });
    const notices = await messages('receiveNotice');
    const [row] = await house.sql('select registry_number from "case" where id = $1', [caseId]);
    const toDesk = { sportelloId: places.alba.desk };
    const toCoordination = { roles: ['COORDINATION'] };
    expect(notices.map(({ kind, audience }) => ({ kind, audience }))).toEqual([
      { kind: 'CASE_RAISED', audience: toCoordination },
      { kind: 'CASE_RELAYED', audience: toDesk },
      { kind: 'CASE_ANSWERED', audience: toDesk },
      { kind: 'CASE_VALIDATED', audience: toDesk },
      { kind: 'CASE_REOPENED', audience: toCoordination },
    ]);
    expect(notices.every(({ params }) => params.code === row.registry_number)).toBe(true);
    const facts = await messages('receiveFact');
    expect(facts.map(({ kind }) => kind)).toEqual([
      'CASE_SUBMITTED',
      'CASE_TRIAGED',
      'CASE_RELAYED',
      'CASE_ANSWERED',
      'ANSWER_VALIDATED',
      'CASE_REOPENED',
    ]);
    const told = JSON.stringify([notices, facts, await messages('receiveAnswerState')]);
    expect(told).not.toMatch(/Inventata|Rinnovo fermo|lavorazione|Ispettore|000000/);
    expect(told).not.toContain(people.operator.personId);
  });

  test('C11: in the rete allargata, without a sportello, the person who asked is told', async () => {
    await house.sql('delete from outbox');
    await buildCase(house, { state: CaseState.ANSWERED, by: people.wider });
    const audiences = (await messages('receiveNotice')).filter(({ kind }) => kind === 'CASE_ANSWERED');
    expect(audiences.map(({ audience }) => audience)).toEqual([{ personId: people.wider.personId }]);
  });
});

describe('P12 P13: knowledge', () => {
  const use = (answerId: string, validationVersion: number) =>
    house.ask(
      courier,
      'mutation ($input: CourierInput!) { receiveFaqUse(input: $input) { received userErrors { code } } }',
      {
        input: {
          clientKey: key(),
          messageId: key(),
          fromHouse: 'knowledge',
          sentAt: '2026-11-23T09:00:00Z',
          entityKey: 'content:x',
          payload: JSON.stringify({ contentId: key(), revisionId: key(), answerId, validationVersion }),
        },
      },
    );

  test('P13: knowledge is told of every state of an answer, in order', async () => {
    await house.sql('delete from outbox');
    const { answerId, caseId } = await answered();
    await act(house, people.referent, 'validateAnswer', { answerId });
    await contest(house, answerId);
    const told = await messages('receiveAnswerState');
    expect(told.map(({ validation, validationVersion }) => [validation, validationVersion])).toEqual([
      ['UNVALIDATED', 1],
      ['VALIDATED', 2],
      ['CONTESTED', 3],
    ]);
    expect(told[0]).toMatchObject({
      answerId,
      caseId,
      officeId: places.office.QUESTURA_IMMIGRAZIONE,
      topicId: places.topic,
    });
    expect(new Set(told.map(({ entityKey }) => entityKey))).toEqual(new Set([`answer:${answerId}`]));
  });

  test('P12: an answer is confirmed only in the very version in which it is validated', async () => {
    await house.sql('delete from outbox');
    const { answerId } = await answered();
    await use(answerId, 1);
    await act(house, people.referent, 'validateAnswer', { answerId });
    await use(answerId, 1);
    const received = await use(answerId, 2);
    expect(received.data.receiveFaqUse).toEqual({ received: true, userErrors: [] });
    await contest(house, answerId);
    await use(answerId, 2);
    await use(key(), 1);
    const replies = await messages('receiveFaqUseReply');
    expect(replies.map(({ confirmed, validation }) => [confirmed, validation])).toEqual([
      [false, 'UNVALIDATED'],
      [false, 'VALIDATED'],
      [true, 'VALIDATED'],
      [false, 'CONTESTED'],
      [false, 'SUPERSEDED'],
    ]);
  });

  test('G4: nobody but the courier asks so', async () => {
    for (const who of everyone) {
      const { errors } = await house.ask(
        people[who],
        'mutation ($input: CourierInput!) { receiveFaqUse(input: $input) { received } }',
        {
          input: {
            clientKey: key(),
            messageId: key(),
            fromHouse: 'x',
            sentAt: '2026-11-23T09:00:00Z',
            entityKey: 'x',
            payload: '{}',
          },
        },
      );
      expect([who, errors?.[0]?.extensions?.code]).toEqual([who, 'FORBIDDEN']);
    }
  });
});
