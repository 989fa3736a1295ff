import { describe, expect, test } from '@jest/globals';
import type { Holiday } from './holidays.js';
import { addWorkingDays, type Calendar, isWorkingDay, workingDaysBetween } from './working-days.js';

const immacolata: Holiday = {
  code: 'immacolata',
  rule: { kind: 'FIXED', month: 12, day: 8 },
  istatCode: null,
  validFrom: '1949-06-01',
  validTo: null,
};
const sanMichele: Holiday = {
  ...immacolata,
  code: 'san-michele',
  rule: { kind: 'FIXED', month: 9, day: 29 },
  istatCode: '004078',
};
const cuneo: Calendar = { holidays: [immacolata, sanMichele], istatCode: '004078' };
const alba: Calendar = { ...cuneo, istatCode: '004003' };

describe('C18: deadlines count working days of the office that must answer', () => {
  test('C18: the day on which a case is submitted does not count', () => {
    expect(addWorkingDays('2026-11-23', 2, cuneo)).toBe('2026-11-25');
  });

  test('C18: Saturday, Sunday and holidays do not count', () => {
    expect(addWorkingDays('2026-12-04', 2, cuneo)).toBe('2026-12-09');
    expect(isWorkingDay('2026-12-05', cuneo)).toBe(false);
  });

  test('C18: a case submitted on a Sunday has its first day on Monday', () => {
    expect(addWorkingDays('2026-11-22', 1, cuneo)).toBe('2026-11-23');
  });

  test('C18 A26: the patron saint of the office’s comune does not count there, and counts elsewhere', () => {
    expect(addWorkingDays('2026-09-28', 1, cuneo)).toBe('2026-09-30');
    expect(addWorkingDays('2026-09-28', 1, alba)).toBe('2026-09-29');
  });

  test('C17: working days between two dates leave out the first and count the last', () => {
    expect(workingDaysBetween('2026-12-04', '2026-12-09', cuneo)).toBe(2);
    expect(workingDaysBetween('2026-12-04', '2026-12-04', cuneo)).toBe(0);
    expect(workingDaysBetween('2026-12-09', '2026-12-04', cuneo)).toBe(0);
  });

  test('C18: to add days and to count them agree, whatever the start', () => {
    for (let day = 1; day <= 28; day += 1) {
      const from = `2026-12-${String(day).padStart(2, '0')}`;
      expect(workingDaysBetween(from, addWorkingDays(from, 15, cuneo), cuneo)).toBe(15);
    }
  });
});
