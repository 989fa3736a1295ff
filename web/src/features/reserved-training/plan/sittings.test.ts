import { expect, test } from '@jest/globals';
import { missingIn, rowsOf, sittingsOf } from './sittings';

const sessions = [
  { id: 'a', startsAt: '2027-03-27T08:30:00Z', endsAt: '2027-03-27T11:30:00Z', place: null },
  { id: 'b', startsAt: '2027-04-03T07:30:00Z', endsAt: '2027-04-03T10:30:00Z', place: 'Alba' },
];

test('T9: opening the form of several sittings and saving it changes nothing, across the change of the hour', () => {
  expect(rowsOf(sessions).map(({ from }) => from)).toEqual(['09:30', '09:30', undefined]);
  expect(sittingsOf(rowsOf(sessions))).toEqual(sessions);
});

test('T9: a day that is called off is left out, a day that is written is added', () => {
  const [a = {}, b = {}] = rowsOf(sessions);
  const added = { day: '2027-04-10', from: '09:30', to: '12:30' };
  expect(sittingsOf([{ ...a, off: 'on' }, b, added])).toEqual([
    sessions[1],
    { id: null, place: null, startsAt: '2027-04-10T07:30:00Z', endsAt: '2027-04-10T10:30:00Z' },
  ]);
});

test('T9: a row says what it lacks; an empty new row and one called off lack nothing', () => {
  expect(missingIn({})).toBeNull();
  expect(missingIn({ sessionId: 'a', off: 'on' })).toBeNull();
  expect(missingIn({ sessionId: 'a' })).toBe('day');
  expect(missingIn({ day: '2027-04-10' })).toBe('from');
  expect(missingIn({ day: '2027-04-10', from: '09:30' })).toBe('to');
});
