import { expect, test } from '@jest/globals';
import { figuresOf, lacking, missingHours, perThousand, provinceOf, weeklyHours } from './reinforcement';

const measured = (openingHoursPerWeek: number | null, foreignResidentsKnown: number, comuniUnknown = 0) => ({
  id: 'x',
  openingHoursPerWeek,
  foreignResidentsKnown,
  comuniCount: 10,
  comuniUnknown,
});

test('N19: reinforcement is suggested for every bacino below the ratio of the province, as its arithmetic says', () => {
  const rows = [
    { ...measured(30, 5_000), id: 'alba' },
    { ...measured(5, 5_000), id: 'bra' },
    { ...measured(9, 5_000, 3), id: 'cuneo' },
  ];
  expect([...lacking(rows)]).toEqual(['bra', 'cuneo']);
});

test('N19: an unknown figure is no shortage, and equals lack nothing', () => {
  expect([...lacking([measured(20, 5_000), measured(null, 5_000), measured(5, 100, 10)])]).toEqual([]);
  expect([...lacking([measured(20, 5_000), measured(20, 5_000)])]).toEqual([]);
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
