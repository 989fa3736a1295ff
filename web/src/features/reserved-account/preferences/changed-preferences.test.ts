import { expect, test } from '@jest/globals';
import { changedPreferences } from './changed-preferences';

test('I20: only the kinds of notices that were ticked or unticked are told to the platform', () => {
  const shown = ['CASE_ANSWERED', 'CASE_RAISED', 'SECURITY'] as const;
  expect(changedPreferences(shown, ['CASE_ANSWERED', 'SECURITY'], ['CASE_RAISED', 'SECURITY'])).toEqual([
    { kind: 'CASE_ANSWERED', email: false },
    { kind: 'CASE_RAISED', email: true },
  ]);
  expect(changedPreferences(shown, ['SECURITY'], ['SECURITY'])).toEqual([]);
});

test('I20: a kind that the page did not show is never changed', () => {
  expect(changedPreferences(['SECURITY'], [], ['SECURITY', 'FAQ_PUBLISHED'])).toEqual([
    { kind: 'SECURITY', email: true },
  ]);
});
