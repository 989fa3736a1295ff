import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type HelpKey, tipsFor } from './help';

type Tips = Record<string, Record<string, string>>;
const read = (locale: string): Tips =>
  JSON.parse(readFileSync(new URL(`../../../messages/${locale}/reserved-help.json`, import.meta.url), 'utf8')) as Tips;

const everything = new Set([
  'CASES_READ',
  'CASES_OPEN',
  'ANSWERS_VALIDATE',
  'ANSWERS_RECORD',
  'CONTENT_EDIT',
  'PEOPLE_INVITE',
  'TRAINING_PLAN',
  'NETWORK_IMPORT',
]);

describe('help in place', () => {
  test.each(['it', 'en'])('I20: every tip has its words in %s, and no words are without a tip', (locale) => {
    for (const [page, words] of Object.entries(read(locale))) {
      expect(tipsFor(page as HelpKey, everything).sort()).toEqual(Object.keys(words).sort());
    }
  });

  test('I20: a tip that needs a capability is not shown without it', () => {
    expect(tipsFor('cases', new Set())).toEqual(['filters']);
    expect(tipsFor('cases', new Set(['CASES_OPEN']))).toEqual(['filters', 'open']);
  });
});
