import { expect, test } from '@jest/globals';
import { type Line, PAGE, pageOf } from './register-page';
import { addressOf, kindsOf, readQuestion } from './register-question';

const line = (house: string, n: number) =>
  ({
    id: `r${n}`,
    cursor: `${house}-${n}`,
    at: new Date(1_800_000_000_000 - n * 1000).toISOString(),
  }) as unknown as Line;
/** Two houses whose lines are interleaved: even seconds and odd ones. */
const history = { cases: [0, 2, 4, 6, 8], network: [1, 3, 5, 7] };
const ask = (after: Record<string, string>, size = PAGE) =>
  Object.fromEntries(
    Object.entries(history).map(([house, all]) => {
      const from = after[house] ? all.indexOf(Number(after[house]?.split('-')[1])) + 1 : 0;
      return [`${house}Accesses`, { accesses: all.slice(from, from + size).map((n) => line(house, n)) }];
    }),
  );

test('G7 I11: lines of several houses are one list, the latest first, each once however often it was found', () => {
  const { lines, next } = pageOf([ask({}), ask({})], {});
  expect(lines.map(({ house, id }) => `${house} ${id}`).slice(0, 3)).toEqual(['cases r0', 'network r1', 'cases r2']);
  expect(lines).toHaveLength(9);
  expect(next).toBeNull();
});

test('G7 I11: a page ends where the next begins, for each house where it stopped', () => {
  const many = Array.from({ length: PAGE + 10 }, (_, n) => line('cases', n));
  const few = [line('network', 3), line('network', 500)];
  const answer = { casesAccesses: { accesses: many.slice(0, PAGE) }, networkAccesses: { accesses: few } };
  const { lines, next } = pageOf([answer as never], { network: 'network-2', training: 'training-9' });
  expect(lines).toHaveLength(PAGE);
  expect(next).toEqual({ cases: `cases-${PAGE - 2}`, network: 'network-3', training: 'training-9' });
});

test('FIG15 I11: an address asks by ids and by words it knows; everything else is left out', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  const search = {
    chi: [id, 'Mario Rossi'],
    da: id,
    come: 'LEFT',
    dove: 'training',
    dal: 'ieri',
    dopo: ['cases~x', 'altro~y'],
  };
  const asked = readQuestion(search, '2026-11-22');
  expect(asked).toMatchObject({ of: [id], by: [id], house: 'training', to: '2026-11-22', after: { cases: 'x' } });
  expect(kindsOf(asked)).toEqual(['FILE', 'EXPORT', 'LETTER']);
  expect(kindsOf(readQuestion({ come: 'CHANGE' }, '2026-11-22'))).toEqual(['CHANGE']);
  expect(kindsOf(readQuestion({ come: 'drop' }, '2026-11-22'))).toBeNull();
  expect(JSON.stringify(addressOf(asked))).not.toContain('Mario');
});
