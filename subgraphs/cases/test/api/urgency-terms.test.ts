import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { meanwhile } from '@respi/kit/testing/meanwhile.js';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { Urgency } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { everyone, people, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());

/* the house stands on Monday 23 November 2026 */
const soon = { state: CaseState.SUBMITTED, urgency: Urgency.SOON, urgencyCriterion: 'SOON_CRITERION' };
const set = (who: Who, over: object = {}) =>
  act(
    house,
    people[who],
    'setUrgencyTerm',
    { urgency: 'SOON', workingDays: 3, validFrom: '2026-11-25', ...over },
    'terms { id }',
  );
const termsOf = async (urgency: string) => {
  const { data } = await house.ask(people.liaison, '{ urgencyTerms { urgency workingDays validFrom validTo } }');
  return data.urgencyTerms
    .filter((row: { urgency: string }) => row.urgency === urgency)
    .map((row: Record<string, unknown>) => [row.workingDays, row.validFrom, row.validTo]);
};
const dueOf = async (id: string): Promise<string> =>
  (await house.sql(`select (due_at at time zone 'Europe/Rome')::date::text as day from "case" where id = $1`, [id]))[0]
    .day;

describe('C18: terms are configuration, and their history stays', () => {
  test('C18: a new term holds for what begins from its day; what was begun keeps its deadline', async () => {
    const before = await buildCase(house, soon);
    expect(await dueOf(before.caseId)).toBe('2026-11-30');
    expect((await set('coordinator')).code).toBe('OK');
    expect(await termsOf('SOON')).toEqual([
      [3, '2026-11-25', null],
      [5, '2026-01-01', '2026-11-24'],
    ]);
    const still = await buildCase(house, soon);
    expect(await dueOf(still.caseId)).toBe('2026-11-30');
    const at = house.clock.now();
    house.clock.at('2026-11-25T09:00:00Z');
    try {
      const after = await buildCase(house, soon);
      expect(await dueOf(after.caseId)).toBe('2026-11-30');
      const { data } = await house.ask(people.operator, '{ urgencyCriteria { urgency workingDays } }');
      expect(data.urgencyCriteria).toContainEqual({ urgency: 'SOON', workingDays: 3 });
    } finally {
      house.clock.at(at);
    }
    expect(await dueOf(before.caseId)).toBe('2026-11-30');
    expect(await termsOf('ORDINARY')).toEqual([[15, '2026-01-01', null]]);
  });

  test('C18: what was planned and has not begun is replaced, to an earlier or a later day', async () => {
    for (const [workingDays, validFrom, end] of [
      [4, '2026-12-01', '2026-11-30'],
      [6, '2026-11-24', '2026-11-23'],
      [7, '2026-12-20', '2026-12-19'],
    ] as const) {
      expect((await set('provincial', { urgency: 'URGENT', workingDays, validFrom })).code).toBe('OK');
      expect(await termsOf('URGENT')).toEqual([
        [workingDays, validFrom, null],
        [2, '2026-01-01', end],
      ]);
    }
  });

  test('C18: two coordinators at once leave one term, the later, and no day with two', async () => {
    const first: [string, unknown[]?][] = [
      [`select 1 from urgency_term where urgency = 'ORDINARY' for update`],
      [`update urgency_term set valid_to = '2026-11-30' where urgency = 'ORDINARY' and valid_to is null`],
      [`insert into urgency_term (urgency, working_days, valid_from) values ('ORDINARY', 20, '2026-12-01')`],
    ];
    const late = { urgency: 'ORDINARY', workingDays: 10, validFrom: '2026-12-10' };
    expect((await meanwhile(house, first, () => set('coordinator', late))).code).toBe('OK');
    expect(await termsOf('ORDINARY')).toEqual([
      [10, '2026-12-10', null],
      [15, '2026-01-01', '2026-12-09'],
    ]);
  });

  test('C18 twin: who does not wait for the other leaves days with two terms', async () => {
    const end = (day: string) =>
      `update urgency_term set valid_to = '${day}' where urgency = 'URGENT' and (valid_to is null or valid_to >= '2026-11-23')`;
    const begin = (day: string) =>
      `insert into urgency_term (urgency, working_days, valid_from) values ('URGENT', 3, '${day}')`;
    await house.sql(`delete from urgency_term where urgency = 'URGENT' and valid_from > '2026-11-23'`);
    await meanwhile(house, [[end('2026-11-30')], [begin('2026-12-01')]], async () => {
      await house.sql(`delete from urgency_term where urgency = 'URGENT' and valid_from > '2026-11-23'`);
      await house.sql(end('2026-12-09'));
      await house.sql(begin('2026-12-10'));
    });
    expect(await termsOf('URGENT')).toHaveLength(3);
  });

  test.each([
    ['no day at all', { workingDays: 0 }, 'workingDays'],
    ['more than sixty', { workingDays: 61 }, 'workingDays'],
    ['today', { validFrom: '2026-11-23' }, 'validFrom'],
    ['a day that is past', { validFrom: '2026-01-01' }, 'validFrom'],
  ])('C18: %s is refused at its field, and nothing changes', async (_what, over, field) => {
    const before = await termsOf('SOON');
    const { payload } = await set('coordinator', over);
    expect(payload.userErrors).toMatchObject([{ code: 'INVALID', field: [field] }]);
    expect(await termsOf('SOON')).toEqual(before);
  });

  const may: readonly Who[] = ['coordinator', 'provincial'];
  test.each(everyone.filter((who) => !may.includes(who)))('C18: %s sets no term', async (who) => {
    expect(REFUSED).toContain((await set(who)).code);
  });
});
