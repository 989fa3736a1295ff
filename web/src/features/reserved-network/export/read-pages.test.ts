import { expect, test } from '@jest/globals';
import { readPages } from './read-pages';

const pages = (count: number, broken?: number) => {
  const asked: (string | null)[] = [];
  const pageOf = async ({ after }: { after: string | null }) => {
    asked.push(after);
    const at = Number(after ?? 0);
    if (at === broken) return { page: null, code: 'UNAVAILABLE' };
    const pageInfo = { hasNextPage: at + 1 < count, endCursor: String(at + 1) };
    return { page: { edges: [{ node: `${at}a` }, { node: `${at}b` }], pageInfo } };
  };
  return { asked, pageOf };
};

test('N1: a list is read to its end, each page after the one before', async () => {
  const { asked, pageOf } = pages(3);
  expect(await readPages(pageOf)).toEqual({ rows: ['0a', '0b', '1a', '1b', '2a', '2b'] });
  expect(asked).toEqual([null, '1', '2']);
});

test('N1: where one page does not come there is no table, and the reason is kept', async () => {
  expect(await readPages(pages(3, 2).pageOf)).toEqual({ code: 'UNAVAILABLE' });
  expect(await readPages(async () => ({ page: null }))).toEqual({ code: 'NOT_FOUND' });
});
