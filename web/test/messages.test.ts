import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { portalFeatures } from '../src/i18n/features';
import { locales } from '../src/i18n/routing';
import { shapeOf } from './icu';
import { messagesDir, readMessages } from './read-messages';

const italian = readMessages('it', portalFeatures);
const english = readMessages('en', portalFeatures);
const others = locales.filter((locale) => locale !== 'it');
const reviewed = JSON.parse(readFileSync(join(messagesDir, 'proper-names.json'), 'utf8')) as Record<string, string[]>;

// Languages whose plural forms a reader would miss; the rest have "one" and "other" in common use.
const forms: Record<string, string[]> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  ro: ['one', 'few', 'other'],
  zh: ['other'],
};

describe.each(others)('P1: the portal in %s', (locale) => {
  const own = readMessages(locale, portalFeatures);

  test('has every message of the Italian and no other', () => {
    expect([...own.keys()].sort()).toEqual([...italian.keys()].sort());
  });

  test('takes the same values in every message', () => {
    const wrong = [...italian].filter(([key, text]) => {
      const [wanted, found] = [shapeOf(text), shapeOf(own.get(key) ?? '')];
      return String(wanted.arguments) !== String(found.arguments) || String(wanted.tags) !== String(found.tags);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('has the plural forms of its language', () => {
    const wanted = forms[locale] ?? ['one', 'other'];
    // A language without a separate form for zero says "none" by the exact case.
    const lacking = [...own].filter(([, text]) =>
      shapeOf(text).plurals.some((found) =>
        wanted.some((form) => !found.includes(form) && !(form === 'zero' && found.includes('=0'))),
      ),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  test('repeats neither the Italian nor the English, save a reviewed list', () => {
    const same = [...own].filter(([key, text]) => {
      const isCopy = text === italian.get(key) || (locale !== 'en' && text === english.get(key));
      return isCopy && !reviewed[text]?.includes(locale);
    });
    expect(same).toEqual([]);
  });
});

test('P1: the reviewed list of words that two languages share holds nothing that is no longer shared', () => {
  const used = others.flatMap((locale) =>
    [...readMessages(locale, portalFeatures).values()].map((text) => `${locale}:${text}`),
  );
  const listed = Object.entries(reviewed).flatMap(([text, languages]) =>
    languages.map((locale) => `${locale}:${text}`),
  );
  expect(listed.filter((entry) => !used.includes(entry))).toEqual([]);
});

test('P1: every message file of a language is one that the portal or the reserved area loads', () => {
  const known = readdirSync(join(messagesDir, 'it'));
  for (const locale of others)
    expect(readdirSync(join(messagesDir, locale)).filter((file) => !known.includes(file))).toEqual([]);
});

test('G17: every refusal of the graph has words in the errors of the portal', () => {
  const schema = readFileSync(join(messagesDir, '..', 'src', 'graphql', 'generated', 'graphql.ts'), 'utf8');
  const codes =
    /export type UserErrorCode =([^;]+);/s
      .exec(schema)?.[1]
      ?.match(/'[A-Z_]+'/g)
      ?.map((code) => code.slice(1, -1)) ?? [];
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => !italian.has(`errors.${code}`))).toEqual([]);
});
