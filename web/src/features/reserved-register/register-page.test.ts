import { expect, test } from '@jest/globals';
import { type Line, PAGE, pageOf } from './register-page';
import { addressOf, kindsOf, readQuestion, sidesOf } from './register-question';

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

test('G7 I11: lines of one instant that two questions found are parted between pages as the house parts them', () => {
  // a list that showed sixty people at once: sixty lines of one instant, by their ids downwards
  const at = '2026-11-22T09:00:00.000Z';
  const all = Array.from({ length: PAGE + 10 }, (_, n) => {
    const id = `r${String(PAGE + 10 - n).padStart(3, '0')}`;
    return { id, at, cursor: id } as unknown as Line;
  });
  const answersAfter = (cursor: string | undefined) =>
    [1, 0].map((part) => {
      const own = all.filter(({ id }, place) => place % 2 === part && (!cursor || id < cursor));
      return { casesAccesses: { accesses: own.slice(0, PAGE) } } as never;
    });
  const first = pageOf(answersAfter(undefined), {});
  const second = pageOf(answersAfter(first.next?.cases), first.next ?? {});
  const shown = [...first.lines, ...second.lines].map(({ id }) => id);
  expect(shown).toEqual(all.map(({ id }) => id));
  expect(second.next).toBeNull();
});

test('I11: of several of whom and by whom every pair is asked, and more than ten pairs say that the answer is cut', () => {
  expect(sidesOf({ of: [], by: [] })).toEqual({ sides: [{ of: null, by: null }], isCut: false });
  expect(sidesOf({ of: ['a', 'b'], by: ['c'] }).sides).toEqual([
    { of: 'a', by: 'c' },
    { of: 'b', by: 'c' },
  ]);
  const many = sidesOf({ of: ['a', 'b', 'c', 'd'], by: ['e', 'f', 'g'] });
  expect([many.sides.length, many.isCut]).toEqual([10, true]);
});

test('FIG15 I11: an address asks by ids and by words it knows; everything else is left out', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  const search = {
    chi: [id, 'Mario Rossi'],
    da: id,
    come: 'LEFT',
    dove: 'training',
    dal: 'ieri',
    operazione: 'Mario Rossi',
    dopo: ['cases~x', 'altro~y'],
  };
  const asked = readQuestion(search, '2026-11-22');
  expect(asked).toMatchObject({ of: [id], by: [id], house: 'training', to: '2026-11-22', after: { cases: 'x' } });
  expect([asked.operation, readQuestion({ operazione: 'CasePage' }, '2026-11-22').operation]).toEqual([
    undefined,
    'CasePage',
  ]);
  expect(kindsOf(asked)).toEqual(['FILE', 'EXPORT', 'LETTER']);
  expect(kindsOf(readQuestion({ come: 'CHANGE' }, '2026-11-22'))).toEqual(['CHANGE']);
  expect(kindsOf(readQuestion({ come: 'drop' }, '2026-11-22'))).toBeNull();
  expect(JSON.stringify(addressOf(asked))).not.toContain('Mario');
});
