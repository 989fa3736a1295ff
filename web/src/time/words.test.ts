import { expect, test } from '@jest/globals';
import { fullMoment } from './words';

test.each([
  ['it', 'giovedì 11 marzo 2027, 10:30'],
  ['ar', 'الخميس، 11 مارس 2027، 10:30'],
  ['zh', '2027年3月11日星期四 10:30'],
])('P1: in %s a day and its time are parted as the language parts them', (locale, words) => {
  expect(fullMoment(locale, '2027-03-11T09:30:00Z')).toBe(words);
  expect(fullMoment(locale, '2027-03-11T09:30:00Z', '2027-03-11T11:00:00Z')).toBe(`${words}–12:00`);
});
