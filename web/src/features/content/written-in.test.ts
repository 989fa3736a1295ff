import { expect, test } from '@jest/globals';
import { writtenIn } from './written-in';

const standing = (locale: string, state: string, method: string | null = 'HUMAN') => ({ locale, state, method });
const languages = [
  standing('it', 'CURRENT'),
  standing('en', 'OUTDATED'),
  standing('ar', 'CURRENT', 'MACHINE'),
  standing('zh', 'MISSING', null),
  standing('fr', 'IN_TRANSLATION'),
];

test('P37: the twins of a page are those that have their own words', () => {
  expect(writtenIn({ legalEffect: false, languages })).toEqual(['it', 'en', 'ar']);
});

test('P6: what has legal effect has no twin in a machine translation', () => {
  expect(writtenIn({ legalEffect: true, languages })).toEqual(['it', 'en']);
});
