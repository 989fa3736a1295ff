import { expect, test } from '@jest/globals';
import { instantsOf, whenOf } from './when';

test('T1: the hours of the form are those of Europe/Rome, in winter and in summer', () => {
  expect(instantsOf({ startsOn: '2027-01-15', startsTime: '09:00', endsTime: '13:00' })).toEqual({
    startsAt: '2027-01-15T08:00:00Z',
    endsAt: '2027-01-15T12:00:00Z',
  });
  expect(instantsOf({ startsOn: '2027-07-15', startsTime: '09:00', endsTime: '13:00' }).startsAt).toBe(
    '2027-07-15T07:00:00Z',
  );
});

test('T17: opening the form and saving it changes nothing, also for a meeting of several days', () => {
  const event = { startsAt: '2027-03-27T08:30:00Z', endsAt: '2027-04-03T15:00:00Z' };
  expect(instantsOf(whenOf(event))).toEqual(event);
});

test('T1: an hour that spring leaves out becomes the hour after it', () => {
  const { startsAt } = instantsOf({ startsOn: '2027-03-28', startsTime: '02:30', endsTime: '04:00' });
  expect(startsAt).toBe('2027-03-28T01:30:00Z');
});
