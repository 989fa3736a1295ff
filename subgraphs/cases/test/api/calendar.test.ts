import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { CaseState } from '../../src/case/case.states.js';
import { Addressee, Urgency } from '../../src/case/case.vocabulary.js';
import { plan } from '../../src/plan.js';
import { act, REFUSED } from '../build/ask.js';
import { buildCase } from '../build/case.js';
import { everyone, people, places, settle, type Who } from '../build/province.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await settle(house);
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql('update office_closure set taken_back_at = now() where taken_back_at is null');
});

const officeId = places.office.QUESTURA_IMMIGRAZIONE;
const soon = { state: CaseState.SUBMITTED, urgency: Urgency.SOON, urgencyCriterion: 'SOON_CRITERION' };
/** Local day on which a case is due. */
const dueOf = async (id: string): Promise<string> =>
  (await house.sql(`select (due_at at time zone 'Europe/Rome')::date::text as day from "case" where id = $1`, [id]))[0]
    .day;
const dueOfCycle = async (id: string): Promise<string> =>
  (
    await house.sql(`select (due_at at time zone 'Europe/Rome')::date::text as day from cycle where case_id = $1`, [id])
  )[0].day;

describe('C18: exceptional closures of an office, dated', () => {
  test('C18: no deadline runs on its days, for what is open and for what comes; taken back, they count again', async () => {
    const { caseId } = await buildCase(house, soon);
    const elsewhere = await buildCase(house, { ...soon, addressee: Addressee.PREFETTURA_SUI });
    const [before, other] = [await dueOf(caseId), await dueOf(elsewhere.caseId)];
    expect(before).toBe('2026-11-30');
    const closed = { officeId, startsOn: '2026-11-25', endsOn: '2026-11-26', reason: 'Trasloco degli uffici' };
    const { payload } = await act(house, people.coordinator, 'closeOffice', closed, 'moved');
    expect(payload.moved).toBeGreaterThanOrEqual(1);
    expect([await dueOf(caseId), await dueOfCycle(caseId)]).toEqual(['2026-12-02', '2026-12-02']);
    expect(await dueOf(elsewhere.caseId)).toBe(other);
    const fresh = await buildCase(house, soon);
    expect(await dueOf(fresh.caseId)).toBe('2026-12-02');
    const { data } = await house.ask(people.liaison, '{ officeClosures { id reason takenBackAt } }');
    const [closure] = data.officeClosures;
    expect(closure).toMatchObject({ reason: closed.reason, takenBackAt: null });
    await act(house, people.coordinator, 'takeBackClosure', { closureId: closure.id });
    expect([await dueOf(caseId), await dueOf(fresh.caseId)]).toEqual([before, before]);
    expect((await act(house, people.coordinator, 'takeBackClosure', { closureId: closure.id })).code).toBe('NOT_FOUND');
  });

  test('C17 C18: the days that a case waited for its desk stay given back', async () => {
    const { caseId } = await buildCase(house, soon);
    await house.sql('update cycle set paused_days = 3 where case_id = $1', [caseId]);
    const closed = { officeId, startsOn: '2026-12-01', endsOn: '2026-12-01', reason: 'Chiusura' };
    await act(house, people.coordinator, 'closeOffice', closed);
    expect(await dueOf(caseId)).toBe('2026-12-04');
  });

  test.each([
    ['a day that is past', { startsOn: '2026-11-20' }, 'INVALID'],
    ['an end before its beginning', { startsOn: '2026-12-10', endsOn: '2026-12-09' }, 'INVALID'],
    ['three months', { endsOn: '2027-02-28' }, 'INVALID'],
    ['no reason', { reason: '' }, 'REQUIRED'],
    ['no office', { officeId: places.topic }, 'NOT_FOUND'],
  ])('C18: %s is refused', async (_what, over, code) => {
    const closed = { officeId, startsOn: '2026-12-01', endsOn: '2026-12-02', reason: 'Chiusura', ...over };
    expect((await act(house, people.coordinator, 'closeOffice', closed)).code).toBe(code);
  });

  const may: readonly Who[] = ['coordinator', 'provincial'];
  test.each(everyone.filter((who) => !may.includes(who)))('C18: %s closes no office', async (who) => {
    const closed = { officeId, startsOn: '2026-12-01', endsOn: '2026-12-02', reason: 'Chiusura' };
    expect(REFUSED).toContain((await act(house, people[who], 'closeOffice', closed)).code);
  });
});

test('A26: a patron saint is dated: the new day holds from its date, the old one before it, and open deadlines follow', async () => {
  const { caseId } = await buildCase(house, soon);
  const saint = { officeId, name: 'Patrono di prova', month: 11, day: 27, validFrom: '2026-11-24' };
  expect((await act(house, people.coordinator, 'savePatronSaint', { ...saint, day: 31 })).code).toBe('INVALID');
  expect((await act(house, people.coordinator, 'savePatronSaint', saint)).code).toBe('OK');
  expect(await dueOf(caseId)).toBe('2026-12-01');
  const { data } = await house.ask(people.coordinator, '{ officeHolidays { name day istatCode validFrom validTo } }');
  expect(data.officeHolidays.filter(({ istatCode }: { istatCode: string | null }) => istatCode)).toEqual([
    { name: 'Patrono di prova', day: '11-27', istatCode: '004078', validFrom: '2026-11-24', validTo: null },
    { name: 'san-michele', day: '09-29', istatCode: '004078', validFrom: '1949-06-01', validTo: '2026-11-23' },
  ]);
});
