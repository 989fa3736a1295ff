import { expect, test } from '@jest/globals';
import { atomOf } from './atom';
import type { Published } from './read-published';

const content = (id: number, locale: string, slug = `c-${id}`): Published =>
  ({
    id: `id-${id}`,
    slug,
    type: 'FAQ',
    updatedAt: `2026-11-01T00:${String(id).padStart(2, '0')}:00Z`,
    text: { locale, title: `Titolo & «${id}»`, abstract: null },
  }) as Published;

const feed = {
  locale: 'ar',
  origin: 'https://respi.example',
  title: 'ReSPI',
  author: 'Provincia',
  addressOf: ({ slug }: Published) => `/ar/faq/${slug}`,
};
const idsOf = (xml: string) => [...xml.matchAll(/<entry><id>([^<]+)</g)].map(([, id]) => id);

test('P37: a feed holds the thirty newest texts of its own language, however many newer there are in Italian alone', () => {
  const contents = Array.from({ length: 55 }, (_, id) => content(id, id < 40 ? 'ar' : 'it'));
  const ids = idsOf(atomOf(feed, contents));
  expect(ids).toHaveLength(30);
  expect(ids[0]).toBe('tag:respi.example,2026:ar:id-39');
  expect(ids.at(-1)).toBe('tag:respi.example,2026:ar:id-10');
});

test('P37: an entry is the same one under its new address, and its words cannot break out of the feed', () => {
  const [before, after] = [content(1, 'ar'), content(1, 'ar', 'altro-nome')].map((one) => atomOf(feed, [one]));
  expect(idsOf(after ?? '')).toEqual(idsOf(before ?? ''));
  expect(after).toContain('<link href="https://respi.example/ar/faq/altro-nome"/>');
  expect(after).toContain('<title>Titolo &amp; «1»</title>');
});
