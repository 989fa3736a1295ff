import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState, isLawful } from '../../src/case/case.states.js';
import { Addressee } from '../../src/case/case.vocabulary.js';
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

const FIELDS = 'outcomes { caseId done why { code } }';
const built = async (state: CaseState, over: object = {}) => (await buildCase(house, { state, ...over })).caseId;
const stateOf = async (id: string) => (await house.sql('select state from "case" where id = $1', [id]))[0].state;

describe('C8: many cases at once, each with its outcome', () => {
  test('C8: what can be classified is, what cannot says why, and the same key classifies once', async () => {
    const [fresh, answered, gone] = [await built(CaseState.SUBMITTED), await built(CaseState.ANSWERED), randomUUID()];
    const input = { clientKey: key(), caseIds: [fresh, answered, gone], topicId: places.topic };
    const { payload } = await act(house, people.coordinator, 'triageCases', input, FIELDS);
    expect(payload.outcomes).toEqual([
      { caseId: fresh, done: true, why: [] },
      { caseId: answered, done: false, why: [{ code: 'WRONG_STATE' }] },
      { caseId: gone, done: false, why: [{ code: 'NOT_FOUND' }] },
    ]);
    expect([await stateOf(fresh), await stateOf(answered)]).toEqual(['TRIAGED', 'ANSWERED']);
    const again = await act(house, people.coordinator, 'triageCases', input, FIELDS);
    expect(again.payload.outcomes[0]).toEqual({ caseId: fresh, done: true, why: [] });
    const events = await house.sql(
      `select count(*)::int as count from event where entity_id = $1 and verb = 'triaged'`,
      [fresh],
    );
    expect(events).toEqual([{ count: 1 }]);
  });

  test('C8: cases are given to the interface operator, who is told and finds them; nobody’s again when taken back', async () => {
    const caseIds = [await built(CaseState.SUBMITTED), await built(CaseState.RELAYED)];
    await house.sql('delete from outbox');
    const give = (personId: string | null) =>
      act(house, people.coordinator, 'assignCases', { caseIds, personId }, FIELDS);
    expect((await give(people.liaison.personId)).payload.outcomes.map(({ done }: { done: boolean }) => done)).toEqual([
      true,
      true,
    ]);
    const notices = (await outboxOf(house, 'receiveNotice')).filter(({ kind }) => kind === 'CASE_ASSIGNED');
    expect(notices.map(({ audience }) => audience.personId)).toEqual([
      people.liaison.personId,
      people.liaison.personId,
    ]);
    const mine = async () =>
      (
        await house.ask(
          people.liaison,
          '{ cases(filter: { mineOnly: true }) { edges { node { id assignedTo { id } } } } }',
        )
      ).data.cases.edges;
    // what was not classified yet the liaison does not see (C24)
    expect(await mine()).toEqual([{ node: { id: caseIds[1], assignedTo: { id: people.liaison.personId } } }]);
    await give(null);
    expect(await mine()).toEqual([]);
  });

  test.each(Object.values(CaseState))(
    'C8 C20: a %s case is given to somebody only where it is still carried',
    async (state) => {
      const caseId = await built(state);
      const input = { caseIds: [caseId], personId: people.liaison.personId };
      const [outcome] = (await act(house, people.coordinator, 'assignCases', input, FIELDS)).payload.outcomes;
      // a draft, and what was withdrawn as one, is the desk's alone
      const unseen = state === CaseState.DRAFT || state === CaseState.CANCELLED;
      const code = unseen ? 'NOT_FOUND' : 'WRONG_STATE';
      const done = isLawful(state, 'assign');
      expect(outcome).toEqual({ caseId, done, why: done ? [] : [{ code }] });
    },
  );

  test('C8: a liaison takes cases for themselves and for nobody else', async () => {
    const caseIds = [await built(CaseState.TRIAGED)];
    const take = (personId: string | null) => act(house, people.liaison, 'assignCases', { caseIds, personId }, FIELDS);
    expect((await take(people.coordinator.personId)).code).toBe('NOT_YOURS');
    expect((await take(people.liaison.personId)).payload.outcomes).toEqual([
      { caseId: caseIds[0], done: true, why: [] },
    ]);
  });

  test('C8 C9: what cannot go on a sheet is left out with its reason, and its lines are numbered without gaps', async () => {
    const ready = [await built(CaseState.TRIAGED), await built(CaseState.TRIAGED)];
    const elsewhere = await built(CaseState.TRIAGED, { addressee: Addressee.PREFETTURA_SUI });
    const input = {
      officeId: places.office.QUESTURA_IMMIGRAZIONE,
      caseIds: [ready[0], elsewhere, ready[1]],
      carrier: 'Chi porta',
    };
    expect((await act(house, people.coordinator, 'createDeliverySheet', input)).code).toBe('INVALID');
    expect(await stateOf(ready[0] ?? '')).toBe('TRIAGED');
    const { payload } = await act(
      house,
      people.coordinator,
      'createDeliverySheet',
      { ...input, leavesOut: true },
      `sheet { lines { position case { id } } } ${FIELDS}`,
    );
    expect(payload.sheet.lines).toEqual([
      { position: 1, case: { id: ready[0] } },
      { position: 2, case: { id: ready[1] } },
    ]);
    const left = payload.outcomes.filter(({ done }: { done: boolean }) => !done);
    expect(left).toEqual([{ caseId: elsewhere, done: false, why: [{ code: 'INVALID' }] }]);
  });

  test('C8: none chosen and too many are refused as a whole', async () => {
    const input = { caseIds: [] as string[], topicId: places.topic };
    expect((await act(house, people.coordinator, 'triageCases', input)).code).toBe('REQUIRED');
    input.caseIds = Array.from({ length: 51 }, () => randomUUID());
    expect((await act(house, people.coordinator, 'triageCases', input)).code).toBe('TOO_LONG');
  });

  const coordination: readonly Who[] = ['coordinator', 'provincial'];
  test.each(everyone.filter((who) => !coordination.includes(who)))('C8: %s classifies none', async (who) => {
    const caseIds = [await built(CaseState.SUBMITTED)];
    expect(REFUSED).toContain((await act(house, people[who], 'triageCases', { caseIds, topicId: places.topic })).code);
  });
  test.each(everyone.filter((who) => ![...coordination, 'liaison'].includes(who)))(
    'C8: %s assigns none',
    async (who) => {
      const caseIds = [await built(CaseState.TRIAGED)];
      const input = { caseIds, personId: people[who].personId };
      expect(REFUSED).toContain((await act(house, people[who], 'assignCases', input)).code);
    },
  );
});
