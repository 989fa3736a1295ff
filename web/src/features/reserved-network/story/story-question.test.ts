import { expect, test } from '@jest/globals';
import { readStoryQuestion, storyAddress, storyVariables } from './story-question';

test('I11: an address without words asks for the whole story, the latest first', () => {
  const question = readStoryQuestion({});
  expect(storyAddress(question)).toEqual({});
  expect(storyVariables(question)).toEqual({
    ...{ storyText: null, storyKind: null, storySince: null, storyUntil: null },
    ...{ storyBy: 'LATEST', storyAfter: null },
  });
});

test('I11: what the address asks is asked of the graph and led on; the page is not led on', () => {
  const search = { fatti: ' delibera ', genere: 'luoghi', dal: '2026-01-01', al: '2026-06-30', verso: 'primi' };
  const question = readStoryQuestion({ ...search, storia: 'abc' });
  expect(storyVariables(question)).toEqual({
    ...{ storyText: 'delibera', storyKind: 'PLACE', storySince: '2026-01-01', storyUntil: '2026-06-30' },
    ...{ storyBy: 'OLDEST', storyAfter: 'abc' },
  });
  expect(storyAddress(question)).toEqual({ ...search, fatti: 'delibera' });
});

test('I11: words that are in no vocabulary and days that are none ask for nothing', () => {
  const search = { genere: 'x', dal: 'ieri', al: '2026-13-41', verso: 'di lato' };
  expect(storyAddress(readStoryQuestion(search))).toEqual({});
});
