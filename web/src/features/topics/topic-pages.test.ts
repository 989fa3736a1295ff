import { expect, test } from '@jest/globals';
import { PER_PAGE, pageNumber, pageOf } from './topic-pages';

const of = (type: string, count: number, isFallback = false) =>
  Array.from({ length: count }, () => ({ type, text: { isFallback } }));

test('P9: a subject is read some contents at a time, sheets first, and every content stands on one page', () => {
  const all = [...of('NEWS', 3), ...of('FAQ', 50), ...of('SHEET', 30), { type: 'FAQ', text: null }];
  const first = pageOf(all, 1);
  expect(first.contents.map(({ type }) => type)).toEqual([...Array(30).fill('SHEET'), ...Array(10).fill('FAQ')]);
  expect(first.next).toBe(2);
  const rest = [2, 3].flatMap((page) => pageOf(all, page).contents);
  expect(new Set([...first.contents, ...rest]).size).toBe(83);
  expect(pageOf(all, 3)).toMatchObject({ contents: expect.any(Array), next: null });
  expect(pageOf(all, 4).contents).toEqual([]);
});

test('P9: what fills a page to its last line has none after it', () => {
  expect(pageOf(of('FAQ', PER_PAGE), 1).next).toBeNull();
});

test('P9: an address that names no page is the first', () => {
  expect([undefined, '', 'due', '-3', '0', '2', '2.7'].map(pageNumber)).toEqual([1, 1, 1, 1, 1, 2, 2]);
});

test('P9 P30: what is in the language of the reader comes before what is in Italian for want of it, kind by kind', () => {
  const { contents } = pageOf([...of('FAQ', 1, true), ...of('FAQ', 1), ...of('SHEET', 1, true), ...of('SHEET', 1)], 1);
  expect(contents.map(({ type, text }) => [type, text?.isFallback])).toEqual([
    ['SHEET', false],
    ['SHEET', true],
    ['FAQ', false],
    ['FAQ', true],
  ]);
});
