import { expect, test } from '@jest/globals';
import { PER_PAGE, pageAfter, pageNumber, stretchOf } from './topic-pages';

test('P9: the pages of a subject leave out no content and list none twice, however many there are', () => {
  for (const count of [0, 1, PER_PAGE, PER_PAGE + 1, 237]) {
    const listed: number[] = [];
    for (let page: number | null = 1; page; page = pageAfter(page, count)) {
      const { first, skip } = stretchOf(page);
      for (let place = skip; place < Math.min(skip + first, count); place += 1) listed.push(place);
    }
    expect(listed).toEqual(Array.from({ length: count }, (_, place) => place));
  }
});

test('P9: what fills a page to its last line has none after it', () => {
  expect([pageAfter(1, PER_PAGE), pageAfter(1, PER_PAGE + 1)]).toEqual([null, 2]);
});

test('P9: an address that names no page is the first, and the furthest is still a number that the graph takes', () => {
  expect([undefined, '', 'due', '-3', '0', '2', '2.7'].map(pageNumber)).toEqual([1, 1, 1, 1, 1, 2, 2]);
  expect(stretchOf(pageNumber('99999999999')).skip).toBeLessThan(2 ** 31);
});
