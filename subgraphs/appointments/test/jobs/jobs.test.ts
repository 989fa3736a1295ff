import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { runJob } from '@respi/kit/workers.js';
import { sendReminders } from '../../src/booking/send-reminders.job.js';
import { endHolds } from '../../src/hold/end-holds.job.js';
import { booked, emptied, hold, letters, standAppointments } from '../build/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
});
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
});
const reminders = async () => (await letters(house)).filter(({ template }) => template === 'reminder');
const remind = () => runJob(house.open.house, sendReminders);

describe('reminders', () => {
  test('A19: each configured hour reminds once, with a link that cancels at once', async () => {
    const mine = await booked(house);
    house.clock.at('2026-12-01T07:59:59Z');
    await remind();
    expect(await reminders()).toHaveLength(0);
    house.clock.at('2026-12-01T08:00:00Z');
    await remind();
    await remind();
    const [letter] = await reminders();
    expect(await reminders()).toHaveLength(1);
    const token = letter?.params.token as string;
    const cancel = await house.ask(
      anonymous,
      'mutation ($i: CancelBookingInput!) { cancelBooking(input: $i) { publicBooking { code state } } }',
      { i: { clientKey: key(), token } },
    );
    expect(cancel.data.cancelBooking.publicBooking).toEqual({ code: mine.code, state: 'CANCELLED_BY_CITIZEN' });
  });

  test('A19: two processes at the same moment remind once', async () => {
    await booked(house);
    house.clock.at('2026-12-01T09:00:00Z');
    await Promise.all([sendReminders.run(house.open.house), sendReminders.run(house.open.house)]);
    expect(await reminders()).toHaveLength(1);
  });

  test('A19: nobody is reminded of what was cancelled, has begun, or was booked after the reminder hour', async () => {
    await booked(house);
    await house.sql(`update booking set state = 'CANCELLED_BY_OFFICE'`);
    house.clock.at('2026-12-01T08:30:00Z');
    await booked(house, { hold: { startsAt: '2026-12-03T09:00:00.000Z' } });
    await remind();
    house.clock.at('2026-12-04T08:00:00Z');
    await remind();
    expect(await reminders()).toHaveLength(0);
  });

  test('F8 A41: across the change of the clock the reminder keeps to real hours, neither twice nor never', async () => {
    house.clock.at('2026-10-19T09:00:00Z');
    await booked(house, { hold: { startsAt: '2026-10-26T08:00:00.000Z' } });
    for (const at of [
      '2026-10-24T07:59:59Z',
      '2026-10-24T08:00:00Z',
      '2026-10-25T00:59:59Z',
      '2026-10-25T01:00:00Z',
      '2026-10-26T07:59:00Z',
    ]) {
      house.clock.at(at);
      await remind();
      expect([at, (await reminders()).length]).toEqual([at, at < '2026-10-24T08' ? 0 : 1]);
    }
  });
});

describe('F8: clocks that jump', () => {
  test('F8 A41: on the day of 23 hours the reminder goes at its hour, neither twice nor never', async () => {
    house.clock.at('2027-03-22T09:00:00Z');
    // the Monday after is Easter Monday
    await booked(house, { hold: { startsAt: '2027-03-30T07:00:00.000Z' } });
    for (const at of ['2027-03-28T00:59:58Z', '2027-03-28T01:00:02Z', '2027-03-28T06:59:59Z', '2027-03-28T07:00:00Z']) {
      house.clock.at(at);
      await remind();
      await remind();
      expect([at, (await reminders()).length]).toEqual([at, at < '2027-03-28T07' ? 0 : 1]);
    }
  });

  test('F8 I22: a clock that jumps an hour forward and back reminds once, and a hold ends once', async () => {
    await booked(house);
    await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' });
    for (const at of ['2026-12-01T07:30:00Z', '2026-12-01T08:30:00Z', '2026-12-01T07:30:00Z', '2026-12-01T08:30:00Z']) {
      house.clock.at(at);
      await remind();
      await runJob(house.open.house, endHolds);
    }
    expect(await reminders()).toHaveLength(1);
    const ended = await house.sql('select ended_as from hold order by starts_at');
    expect(ended.map(({ ended_as }) => ended_as)).toEqual(['CONFIRMED', 'EXPIRED']);
  });
});

describe('holds that ran out', () => {
  test('A7: are marked and their cells cleared; confirmed and open ones stay', async () => {
    await booked(house);
    await hold(house, { startsAt: '2026-12-03T08:30:00.000Z' });
    house.clock.at('2026-11-23T09:05:00Z');
    await hold(house, { startsAt: '2026-12-03T09:00:00.000Z' });
    house.clock.at('2026-11-23T09:10:00Z');
    await runJob(house.open.house, endHolds);
    const rows = await house.sql('select starts_at, ended_as from hold order by starts_at');
    expect(rows.map(({ ended_as }) => ended_as)).toEqual(['CONFIRMED', 'EXPIRED', null]);
    expect(await house.sql('select 1 from claim')).toHaveLength(12);
  });

  test('design §8: cells of days that are over are cleared, so that reading availability stays flat', async () => {
    await booked(house);
    house.clock.at('2027-01-02T08:00:00Z');
    await runJob(house.open.house, endHolds);
    expect(await house.sql('select 1 from claim')).toHaveLength(6);
    house.clock.at('2027-01-02T08:30:00Z');
    await runJob(house.open.house, endHolds);
    expect(await house.sql('select 1 from claim')).toHaveLength(0);
  });
});
