import { expect, test } from '@jest/globals';
import { readingMinutes } from './reading-time';

const text = (body: string, blocks: string[] = []) => ({
  title: 'Titolo',
  abstract: null,
  body,
  blocks: blocks.map((block) => ({ __typename: 'SheetBlock' as const, key: 'COST' as const, body: block })),
});

test('P39: a text tells the minutes that it takes: 180 words each, those of its blocks too, and never none', () => {
  expect(readingMinutes(text(''))).toBe(1);
  expect(readingMinutes(text('parola '.repeat(540)))).toBe(3);
  expect(readingMinutes(text('parola '.repeat(270), ['parola '.repeat(270)]))).toBe(3);
});

test('P39: Chinese, which parts no words, is counted by its signs, and Arabic by its words', () => {
  expect(readingMinutes(text('居留许可'.repeat(225)))).toBe(3);
  expect(readingMinutes(text('تصريح '.repeat(540)))).toBe(3);
});
