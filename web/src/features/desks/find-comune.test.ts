import { expect, test } from '@jest/globals';
import { findComune } from './find-comune';

const comuni = [
  { istatCode: '004003', name: 'Alba' },
  { istatCode: '004004', name: 'Albaretto della Torre' },
  { istatCode: '004078', name: 'Cuneo' },
  { istatCode: '004130', name: 'Mondovì' },
  { istatCode: '004201', name: "Sant'Albano Stura" },
];
const nameOf = (asked: string) => findComune(comuni, asked).comune?.name;

test.each([
  ['cuneo', 'Cuneo'],
  [' MONDOVI’ ', 'Mondovì'],
  ['mondov', 'Mondovì'],
  ['004003', 'Alba'],
  ['alba', 'Alba'],
  ['sant albano stura', undefined],
  ['santalbano stura', "Sant'Albano Stura"],
])('P28: who writes "%s" means %s', (asked, name) => {
  expect(nameOf(asked)).toBe(name);
});

test('P30: a name that fits several places, or is misspelt, comes back with suggestions', () => {
  expect(findComune(comuni, 'alb').suggestions.map(({ name }) => name)).toContain('Albaretto della Torre');
  expect(findComune(comuni, 'Cunneo').comune).toBeNull();
  expect(findComune(comuni, 'Cunneo').suggestions.map(({ name }) => name)).toEqual(['Cuneo']);
  expect(findComune(comuni, '')).toEqual({ comune: null, suggestions: [] });
});
