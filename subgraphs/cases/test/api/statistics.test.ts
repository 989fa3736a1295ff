import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { key, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { plan } from '../../src/plan.js';
import { act } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
const hours = [2, 4, 6, 8, 30];
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
  for (const [index, after] of hours.entries()) {
    house.clock.at('2026-11-02T08:00:00Z');
    const { caseId } = await buildCase(house, {
      state: CaseState.SUBMITTED,
      by: index === 0 ? people.stranger : people.operator,
    });
    house.clock.at('2026-11-02T09:00:00Z');
    await act(house, people.coordinator, 'triageCase', { caseId, topicId: places.topic });
    if (after === 8) {
      house.clock.at('2026-11-02T12:00:00Z');
      const sheet = { officeId: places.office.QUESTURA_IMMIGRAZIONE, caseIds: [caseId], carrier: 'Chi porta' };
      await act(house, people.liaison, 'createDeliverySheet', sheet);
    }
    house.clock.at(new Date(Date.parse('2026-11-02T08:00:00Z') + after * 3_600_000).toISOString());
    const said = { caseId, body: 'In lavorazione', givenByName: 'Ispettore', givenOn: '2026-11-02', channel: 'PHONE' };
    const { payload } = await act(house, people.liaison, 'recordAnswer', said, 'answer { id }');
    if (after !== 4) continue;
    house.clock.at('2026-11-02T22:00:00Z');
    await act(house, people.referent, 'validateAnswer', { answerId: payload.answer.id });
    await act(house, people.operator, 'reopenCase', { caseId, reason: 'Serve altro' });
  }
  await act(house, people.operator, 'countDeflection', {
    ...{ contentId: key(), addressee: 'QUESTURA_IMMIGRAZIONE', topicId: places.topic, urgency: 'ORDINARY' },
  });
  house.clock.at('2026-11-23T09:00:00Z');
}, 60_000);
afterAll(() => house.close());

const FIELDS = `key name raised reopened answered validated inTime deflected reopenRate validationRate deflectionRate
  toTriage { median p90 } toRelay { median p90 } toAnswer { median p90 } toValidation { median p90 }`;
const ask = async (by: string, who: Who = 'coordinator', from = '2026-11-01', to = '2026-11-30') =>
  (
    await house.ask(
      people[who],
      `query ($f: LocalDate!, $t: LocalDate!) { caseStatistics(from: $f, to: $t, by: ${by}) { ${FIELDS} } }`,
      { f: from, t: to },
    )
  ).data?.caseStatistics;

test('C31: volumes, rates, and median and 90th percentile of each stage, over cycles', async () => {
  const [all] = await ask('ALL');
  expect(all).toMatchObject({ raised: 5, reopened: 1, answered: 5, validated: 1, inTime: 5, deflected: 1 });
  expect(all.toTriage).toEqual({ median: 1, p90: 1 });
  expect(all.toRelay).toEqual({ median: 3, p90: 3 });
  // of 2, 4, 6, 8 and 30 hours
  expect(all.toAnswer.median).toBeCloseTo(6);
  expect(all.toAnswer.p90).toBeCloseTo(21.2);
  expect(all.toValidation).toEqual({ median: 10, p90: 10 });
  expect(all.reopenRate).toBeCloseTo(1 / 5);
  expect(all.validationRate).toBeCloseTo(1 / 5);
  expect(all.deflectionRate).toBeCloseTo(1 / 6);
});

test('C16 C31: a reopening begins its own times; those of the first cycle stay', async () => {
  const cycles = await house.sql(
    'select number, answered_at, triaged_at from cycle where case_id in (select case_id from cycle where number = 2) order by number',
  );
  expect(cycles).toMatchObject([
    { number: 1, answered_at: new Date('2026-11-02T12:00:00Z') },
    { number: 2, answered_at: null, triaged_at: null },
  ]);
});

test.each(['DESK', 'OFFICE', 'TOPIC', 'URGENCY', 'BACINO'])('C31: by %s the parts make the whole', async (by) => {
  const rows = await ask(by);
  expect(rows.reduce((sum: number, row: { raised: number }) => sum + row.raised, 0)).toBe(5);
  // what was spared stands in the row of what was asked
  const spared = rows.filter((row: { deflected: number }) => row.deflected > 0);
  expect(spared).toMatchObject([{ deflected: 1, deflectionRate: 1 / ((by === 'DESK' ? 4 : 5) + 1) }]);
  if (by === 'DESK')
    expect(rows.map(({ key: desk, raised }: { key: string; raised: number }) => [desk, raised])).toEqual([
      [places.alba.desk, 4],
      [places.bra.desk, 1],
    ]);
});

test('C31 C24: an ente reads its own only, a referent those of the office; nothing lies outside the period', async () => {
  expect(await ask('ALL', 'enteAdmin')).toMatchObject([{ raised: 4, deflected: 1 }]);
  expect(await ask('ALL', 'referent')).toMatchObject([{ raised: 5, deflected: 0 }]);
  expect(await ask('ALL', 'otherReferent')).toEqual([]);
  expect(await ask('ALL', 'coordinator', '2026-10-01', '2026-10-31')).toEqual([]);
});

test('C18 C31: an answer beyond its deadline is an answer, and not one in time', async () => {
  house.clock.at('2026-09-01T08:00:00Z');
  const { caseId } = await buildCase(house, { state: CaseState.TRIAGED });
  // 15 working days later, by the calendar of Cuneo: Tuesday 22 September
  house.clock.at('2026-09-23T08:00:00Z');
  const said = { caseId, body: 'In lavorazione', givenByName: 'Ispettore', givenOn: '2026-09-23', channel: 'PHONE' };
  expect((await act(house, people.liaison, 'recordAnswer', said)).code).toBe('OK');
  house.clock.at('2026-11-23T09:00:00Z');
  expect(await ask('ALL', 'coordinator', '2026-09-01', '2026-09-30')).toMatchObject([{ answered: 1, inTime: 0 }]);
});
