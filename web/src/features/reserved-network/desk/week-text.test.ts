import { expect, test } from '@jest/globals';
import { textOf, windowsOf } from './week-text';

test('N1 P28: hours are taken as people write them, with dots, dashes and notes', () => {
  expect(windowsOf(1, '9:00-12:30, 14.00 – 16.00 su appuntamento')).toEqual([
    { weekday: 1, opens: '09:00', closes: '12:30', note: null },
    { weekday: 1, opens: '14:00', closes: '16:00', note: 'su appuntamento' },
  ]);
  expect(windowsOf(2, ' ')).toEqual([]);
});

test('N1 P28: what is no window is told, not dropped', () => {
  expect(windowsOf(1, '9-12')).toBeNull();
  expect(windowsOf(1, '09:00-12:00, mattina')).toBeNull();
});

test('N1 P28: what is shown is taken back as it was', () => {
  const windows = windowsOf(3, '09:00-12:30, 14:00-16:00 su appuntamento') ?? [];
  expect(windowsOf(3, textOf(windows, 3))).toEqual(windows);
  expect(textOf(windows, 4)).toBe('');
});
