import { expect, test } from '@jest/globals';
import { centsOf, typedCents } from './cents';

test('P22: an amount is typed as people write it, and what is none is told apart from nothing', () => {
  expect(['30,46', '30.46', ' € 250 ', '16,5', ''].map(centsOf)).toEqual([3046, 3046, 25_000, 1650, null]);
  expect(['circa 30', '1.000,00', '-5', '3,456'].map(centsOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect([3046, 5, null].map(typedCents)).toEqual(['30,46', '0,05', '']);
});
