import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, stand, type TestHouse } from '@respi/kit/testing/stand.js';
import { seed } from '../seeds/seed.js';
import { plan } from '../src/plan.js';
import { realistic } from './build/realistic-set.js';
import type { Asked } from './build/search-set.js';
import { territoryOf } from './build/territory.js';

const SEARCH = `query ($text: Text!, $locale: String!) { search(text: $text, locale: $locale) {
  hits { rank content { slug } } fallbackHits { rank content { slug } } } }`;
interface Hit {
  rank: number;
  content: { slug: string };
}

let house: TestHouse;
beforeAll(async () => {
  house = await stand(plan);
  await seed(house.open, territoryOf('cuneo'));
}, 90_000);
afterAll(() => house?.close());

const missedIn = new Map<string, number>();
/** Searches of a language that may miss: one in twenty, and one where there are fewer. */
const mayMiss = (locale: string): number => Math.max(1, realistic.filter((one) => one.locale === locale).length * 0.05);

async function firstThree({ text, locale }: Asked): Promise<string[]> {
  const answer = await house.ask(anonymous, SEARCH, { text, locale });
  const hits = [...answer.data.search.hits, ...answer.data.search.fallbackHits] as Hit[];
  return hits
    .sort((one, other) => other.rank - one.rank)
    .slice(0, 3)
    .map((hit) => hit.content.slug);
}

test.each(['tuned', 'heldOut', 'fresh'] as const)(
  'P30: of the %s part of 264 realistic searches in nine languages, at least 95 %% find what was meant in the first three',
  async (half) => {
    const asked = realistic.filter((one) => one.half === half);
    const missed: string[] = [];
    for (const one of asked) {
      const found = await firstThree(one);
      if (one.wanted.some((slug) => found.includes(slug))) continue;
      missed.push(`${one.locale} "${one.text}" → ${found.join(', ')}`);
      missedIn.set(one.locale, (missedIn.get(one.locale) ?? 0) + 1);
    }
    const rate = (asked.length - missed.length) / asked.length;
    const told = half === 'tuned' || process.env.RESPI_TELL_HELD_OUT ? missed : [];
    process.stdout.write(
      `${half}: ${asked.length} searches, ${(rate * 100).toFixed(1)} %\n${told.map((line) => `  missed ${line}\n`).join('')}`,
    );
    expect(realistic.length).toBeGreaterThanOrEqual(200);
    expect(rate).toBeGreaterThanOrEqual(0.95);
  },
  60_000,
);

test('P30: in none of the nine languages more than one search in twenty misses', () => {
  const locales = [...new Set(realistic.map(({ locale }) => locale))];
  expect(locales).toHaveLength(9);
  expect(locales.filter((locale) => (missedIn.get(locale) ?? 0) > mayMiss(locale))).toEqual([]);
});
