import { describe, expect, test } from '@jest/globals';
import { readPeriod } from './period';
import { csvOf } from './readership-csv';

describe('P33: the days of the counters', () => {
  const read = (params: Record<string, string>) => readPeriod(params, '2026-11-23', '2026-10-24');
  test.each([
    [{}, '2026-10-24', '2026-11-23'],
    [{ dal: '2026-01-01', al: '2026-02-01' }, '2026-01-01', '2026-02-01'],
    [{ dal: '2026-02-01', al: '2026-01-01' }, '2026-01-01', '2026-02-01'],
    [{ dal: 'ieri', al: '../x' }, '2026-10-24', '2026-11-23'],
  ])('%j', (params, from, to) => {
    expect(read(params as Record<string, string>)).toEqual({ from, to });
  });
});

test('P33: the counters as CSV name the content, its language columns and no reader; a formula stays text', () => {
  const csv = csvOf([
    {
      views: 3,
      ratings: 1,
      score: 4.5,
      languages: [
        { locale: 'ar', views: 2 },
        { locale: 'it', views: 1 },
      ],
      content: { id: 'a', type: 'FAQ', slug: 'kit', text: { title: '=1+1;"kit"' } },
    },
  ] as never);
  const [head, row] = csv.slice(1).trim().split('\r\n');
  expect(head).toContain('"titolo";"indirizzo";"letture";"valutazioni";"media";"it";"en"');
  expect(row).toContain(`"'=1+1;""kit""";"kit";"3";"1";"4,5";"1"`);
});
