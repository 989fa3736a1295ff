import { expect, test } from '@jest/globals';
import { figuresOf, leastServed, missingHours, perThousand, provinceOf, weeklyHours } from './reinforcement';

const row = (id: string, hoursPerThousand: number | null) => ({ id, hoursPerThousand });
const measured = (openingHoursPerWeek: number | null, foreignResidentsKnown: number, comuniUnknown = 0) => ({
  id: 'x',
  openingHoursPerWeek,
  foreignResidentsKnown,
  comuniCount: 10,
  comuniUnknown,
});

test('N19: reinforcement is suggested where there are fewest hours for 1,000 foreign residents', () => {
  expect(leastServed([row('alba', 3.2), row('bra', 1.1), row('cuneo', 2)])).toBe('bra');
});

test('N19: an unknown figure is no shortage, and equals are not ranked', () => {
  expect(leastServed([row('alba', 3.2), row('bra', null)])).toBeNull();
  expect(leastServed([row('alba', 2), row('bra', 2), row('cuneo', 4)])).toBeNull();
});

test('N19 N21: the hours that lack are those between a bacino and the ratio of the province', () => {
  const [alba, bra] = [measured(20, 5_000), measured(5, 5_000)];
  const province = provinceOf([alba, bra]);
  expect(province).toEqual({ hours: 25, residents: 10_000 });
  expect(perThousand({ hours: 25, residents: 10_000 })).toBe(2.5);
  expect(missingHours({ hours: 5, residents: 5_000 }, { hours: 25, residents: 10_000 })).toBe(7.5);
  expect(missingHours({ hours: 20, residents: 5_000 }, { hours: 25, residents: 10_000 })).toBe(0);
});

test('N19: hours that lack are told in half hours, never fewer than are needed', () => {
  expect(missingHours({ hours: 5, residents: 3_333 }, { hours: 25, residents: 10_000 })).toBe(3.5);
});

test('N19: what is unknown is divided by nothing, and two known bacini are the least for a comparison', () => {
  expect([figuresOf(measured(null, 5)), figuresOf(measured(5, 0)), figuresOf(measured(5, 9, 10))]).toEqual([
    null,
    null,
    null,
  ]);
  expect(provinceOf([measured(5, 100), measured(null, 100)])).toBeNull();
});

test('N19: hours of a week are the sum of its windows; none are unknown, not zero', () => {
  expect(
    weeklyHours([
      { opens: '09:00', closes: '12:30' },
      { opens: '14:15', closes: '16:00' },
    ]),
  ).toBe(5.25);
  expect(weeklyHours([])).toBeNull();
});
