import { describe, expect, test } from '@jest/globals';
import { easterSunday, type Holiday, holidayOn } from './holidays.js';

const fixed = (code: string, month: number, day: number, over: Partial<Holiday> = {}): Holiday => ({
  code,
  rule: { kind: 'FIXED', month, day },
  istatCode: null,
  validFrom: '1949-06-01',
  validTo: null,
  ...over,
});
const CUNEO = '004078';
const holidays: Holiday[] = [
  { ...fixed('lunedi-dell-angelo', 1, 1), rule: { kind: 'EASTER', easterOffset: 1 } },
  fixed('san-francesco', 10, 4, { validFrom: '2026-01-01' }),
  fixed('san-michele', 9, 29, { istatCode: CUNEO }),
  fixed('abolita', 6, 29, { validTo: '1977-12-31' }),
];
const nameOf = (date: string, istatCode: string | null = CUNEO) => holidayOn(date, holidays, istatCode)?.code ?? null;

describe('A26 C18: holidays are dated data', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('A26: Easter of %i is computed', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test('A26: Lunedì dell’Angelo follows Easter, and Easter Tuesday is no holiday', () => {
    expect([nameOf('2026-04-06'), nameOf('2026-04-07')]).toEqual(['lunedi-dell-angelo', null]);
  });

  test('A26: 4 October is a holiday from 2026, and was none before', () => {
    expect([nameOf('2025-10-04'), nameOf('2026-10-04')]).toEqual([null, 'san-francesco']);
  });

  test('A26: the patron saint is a holiday in its comune only', () => {
    expect([nameOf('2026-09-29'), nameOf('2026-09-29', '004003'), nameOf('2026-09-29', null)]).toEqual([
      'san-michele',
      null,
      null,
    ]);
  });

  test('A26: a holiday that the law ended is none afterwards', () => {
    expect([nameOf('1977-06-29'), nameOf('1978-06-29')]).toEqual(['abolita', null]);
  });
});
