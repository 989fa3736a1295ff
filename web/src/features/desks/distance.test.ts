import { expect, test } from '@jest/globals';
import { kilometres } from './distance';

const cuneo = { lat: 44.3845, lon: 7.5427 };
const alba = { lat: 44.7004, lon: 8.0357 };

test('P28: the finder orders desks by distance: Alba is 53 km from Cuneo, Cuneo none from itself', () => {
  expect(kilometres(cuneo, alba)).toBe(53);
  expect(kilometres(alba, cuneo)).toBe(53);
  expect(kilometres(cuneo, cuneo)).toBe(0);
});
