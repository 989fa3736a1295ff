import { expect, test } from '@jest/globals';
import { levelOf } from './readability';

test('P40: the bounds of Gulpease say for whom a text is clear', () => {
  expect([100, 80, 79, 60, 59, 0].map(levelOf)).toEqual(['EASY', 'EASY', 'FAIR', 'FAIR', 'HARD', 'HARD']);
});
