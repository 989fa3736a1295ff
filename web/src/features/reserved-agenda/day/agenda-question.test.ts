import { expect, test } from '@jest/globals';
import { dayBeside, readAgendaQuestion } from './agenda-question';

test('A30: a day that is no day falls back on today', () => {
  expect(readAgendaQuestion({ giorno: '2027-02-30', agenda: 'a' }, '2027-03-01')).toEqual({
    agendaId: 'a',
    on: '2027-03-01',
  });
  expect(readAgendaQuestion({ giorno: 'oggi' }, '2027-03-01').on).toBe('2027-03-01');
});

test('A30: the day beside the last of a month is the first of the next', () => {
  expect(dayBeside('2027-02-28', 1)).toBe('2027-03-01');
  expect(dayBeside('2027-03-01', -1)).toBe('2027-02-28');
});
