import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { escalate } from '../../src/deadline/escalate.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { outboxOf } from '../build/outbox.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());
beforeEach(() => house.clock.at('2026-11-23T09:00:00Z'));

const listed = async (filter: string, who: Who = 'coordinator'): Promise<string[]> =>
  (
    await house.ask(people[who], `{ cases(first: 100, filter: { ${filter} }) { edges { node { id } } } }`)
  ).data.cases.edges.map(({ node }: { node: { id: string } }) => node.id);

describe('C19: before and after the deadline', () => {
  const told = async (caseId: string) =>
    (await outboxOf(house, 'receiveNotice'))
      .filter(({ href }) => href.endsWith(caseId))
      .map(({ kind, audience }) => [kind, audience.roles?.[0]]);
  const at = async (when: string) => {
    house.clock.at(when);
    await house.sql('delete from outbox');
    await escalate.run(house.open.house);
    await escalate.run(house.open.house);
  };

  test('C19: the coordination is warned one working day before, at the deadline, and the province five days later; once each', async () => {
    // ordinary: due at the end of 15 December
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    await at('2026-12-11T09:00:00Z');
    expect(await told(caseId)).toEqual([]);
    await at('2026-12-14T09:00:00Z');
    expect(await told(caseId)).toEqual([['CASE_DUE_SOON', 'COORDINATION']]);
    await at('2026-12-16T09:00:00Z');
    expect(await told(caseId)).toEqual([['CASE_OVERDUE', 'COORDINATION']]);
    await at('2026-12-21T09:00:00Z');
    expect(await told(caseId)).toEqual([]);
    await at('2026-12-24T09:00:00Z');
    expect(await told(caseId)).toEqual([['CASE_OVERDUE', 'PROVINCIAL_COORDINATOR']]);
    expect(await listed('badlyOverdueOnly: true')).toContain(caseId);
    await at('2026-12-28T09:00:00Z');
    expect(await told(caseId)).toEqual([]);
  });

  test('C17 C19: while the desk is asked the clock stands still, and nobody is warned', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.INFO_REQUESTED });
    await at('2027-01-20T09:00:00Z');
    expect(await told(caseId)).toEqual([]);
    expect(await listed('badlyOverdueOnly: true')).not.toContain(caseId);
  });

  test('C39: an answer that nobody read for three working days is told to desk and coordination, and listed', async () => {
    const { caseId, answerId } = await buildCase(house, { state: CaseState.ANSWERED });
    await at('2026-11-25T09:00:00Z');
    expect(await told(caseId)).toEqual([]);
    expect(await listed('unreadOnly: true')).not.toContain(caseId);
    await at('2026-11-27T09:00:00Z');
    expect((await told(caseId)).map(([kind]) => kind)).toEqual(['CASE_UNREAD', 'CASE_UNREAD']);
    expect(await listed('unreadOnly: true')).toContain(caseId);
    await act(house, people.operator, 'markAnswerRead', { answerId });
    expect(await listed('unreadOnly: true')).not.toContain(caseId);
  });
});

describe('C39: watchers', () => {
  test('C39: who sees a case may watch it, is told of what others do, and no more afterwards', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    expect((await act(house, people.stranger, 'watchCase', { caseId, watches: true })).code).toBe('NOT_FOUND');
    const watched = await act(
      house,
      people.colleague,
      'watchCase',
      { caseId, watches: true },
      'case { viewerWatches watchers { id } }',
    );
    expect(watched.payload.case).toEqual({ viewerWatches: true, watchers: [{ id: people.colleague.personId }] });
    expect(await listed('watchedOnly: true', 'colleague')).toEqual([caseId]);
    await house.sql('delete from outbox');
    await act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic });
    const told = async () =>
      (await outboxOf(house, 'receiveNotice'))
        .filter(({ kind }) => kind === 'CASE_WATCHED')
        .map(({ audience }) => audience);
    expect(await told()).toEqual([{ personId: people.colleague.personId }]);
    await act(house, people.colleague, 'watchCase', { caseId, watches: false });
    await house.sql('delete from outbox');
    await act(house, people.operator, 'cancelCase', { caseId, reason: 'Non serve' });
    expect(await told()).toEqual([]);
  });

  test('C25 C39: who watched at the desk that handed a case over is told no more; who handles all still is', async () => {
    const { caseId } = await buildCase(house, { state: CaseState.SUBMITTED });
    for (const who of ['colleague', 'coordinator'] as const)
      await act(house, people[who], 'watchCase', { caseId, watches: true });
    const offer = { caseId, sportelloId: places.bra.desk, reason: 'Si è trasferita' };
    expect((await act(house, people.operator, 'requestTransfer', offer)).code).toBe('OK');
    const [{ id: transferId }] = await house.sql('select id from case_transfer where case_id = $1', [caseId]);
    await house.sql('delete from outbox');
    expect((await act(house, people.stranger, 'answerTransfer', { transferId, accepts: true })).code).toBe('OK');
    const told = (await outboxOf(house, 'receiveNotice')).filter(({ kind }) => kind === 'CASE_WATCHED');
    expect(told.map(({ audience }) => audience)).toEqual([{ personId: people.coordinator.personId }]);
    const { data } = await house.ask(people.stranger, 'query ($id: ID!) { case(id: $id) { watchers { id } } }', {
      id: caseId,
    });
    expect(data.case.watchers).toEqual([{ id: people.coordinator.personId }]);
  });
});

describe('C38: of what use an answer was', () => {
  test('C38: the desk says it, and may change its mind; nobody else does, in any role', async () => {
    const { answerId } = await buildCase(house, { state: CaseState.ANSWERED });
    const allowed: readonly Who[] = ['operator', 'colleague', 'enteAdmin'];
    for (const who of everyone.filter((one) => !allowed.includes(one))) {
      const { code } = await act(house, people[who], 'rateAnswer', { answerId, isUseful: true });
      expect([who, REFUSED.includes(code), code]).toEqual([who, true, code]);
    }
    await act(house, people.operator, 'rateAnswer', { answerId, isUseful: true });
    const rated = await act(
      house,
      people.colleague,
      'rateAnswer',
      { answerId, isUseful: false, comment: 'Non risponde' },
      'answer { rating { isUseful comment } }',
    );
    expect(rated.payload.answer.rating).toEqual({ isUseful: false, comment: 'Non risponde' });
  });
});
