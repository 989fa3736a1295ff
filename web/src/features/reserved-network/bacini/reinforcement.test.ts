import { expect, test } from '@jest/globals';
import { leastServed } from './reinforcement';

const row = (id: string, hoursPerThousand: number | null) => ({ id, hoursPerThousand });

test('N19: reinforcement is suggested where there are fewest hours for 1,000 foreign residents', () => {
  expect(leastServed([row('alba', 3.2), row('bra', 1.1), row('cuneo', 2)])).toBe('bra');
});

test('N19: an unknown figure is no shortage, and equals are not ranked', () => {
  expect(leastServed([row('alba', 3.2), row('bra', null)])).toBeNull();
  expect(leastServed([row('alba', 2), row('bra', 2), row('cuneo', 4)])).toBeNull();
});
