import { describe, expect, test } from '@jest/globals';
import { ImportRowOrder, ImportRowState } from './import.enums.js';
import { judgeRows } from './judge-rows.js';
import { pageOfRows, type RowsQuestion } from './page-of-rows.js';

/* N1: the rows of a table of 10,000, judged once; many have the same name. */

const ROWS = 10_000;
const CATEGORIES = ['ALTRO', 'SCUOLA', 'BANCA'];
const known = {
  enti: Array.from({ length: 2_000 }, (_, n) => ({
    ...{ code: `ente-${n * 3}`, name: `Città ${(n * 3) % 700}`, category: 'ALTRO', tier: 'ALLARGATA' },
    ...{ networkRole: n % 2 ? 'BENEFICIARY' : 'LEAD', istatCode: null, ipaCode: null, bacino: null, website: null },
    hasAdhesion: false,
  })),
  bacini: new Set<string>(),
  comuni: new Set<string>(),
};
const rows = judgeRows(
  Array.from({ length: ROWS }, (_, n) => ({
    line: n + 2,
    values: {
      nome: `Città ${n % 700}`,
      codice: `ente-${n}`,
      nota: n % 1_000 ? '' : 'da telefonare',
      categoria: CATEGORIES[n % 3] ?? '',
    },
  })),
  known,
);
const whole = (over: Partial<RowsQuestion> = {}) => {
  const found: (typeof rows)[number][] = [];
  for (let after: string | null = null; ; ) {
    const page = pageOfRows(rows, { first: 100, orderBy: ImportRowOrder.LINE, ...over, after });
    found.push(...page.edges.map(({ node }) => node as (typeof rows)[number]));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
};
const total = (over: Partial<RowsQuestion>) =>
  pageOfRows(rows, { first: 1, orderBy: ImportRowOrder.LINE, ...over }).totalCount;

describe('N1: the rows of a table, page by page', () => {
  test.each(Object.values(ImportRowOrder))('N1: by %s, each once, none lost, what is equal by its line', (orderBy) => {
    const found = whole({ orderBy });
    expect(new Set(found.map(({ line }) => line)).size).toBe(ROWS);
    expect(found).toHaveLength(ROWS);
    const names = new Intl.Collator('it');
    const order = { STATE: Object.values(ImportRowState), LINE: [], NAME: [] }[orderBy] as ImportRowState[];
    const faults = found.filter((row, at) => {
      const before = found[at - 1];
      if (!before) return false;
      const byName = orderBy === ImportRowOrder.NAME ? names.compare(before.name, row.name) : 0;
      const lead = byName || order.indexOf(before.state) - order.indexOf(row.state);
      return lead > 0 || (lead === 0 && before.line >= row.line);
    });
    expect(faults).toEqual([]);
  });

  test('N1: the four states are the whole, and each is only its own', () => {
    const found = Object.values(ImportRowState).flatMap((state) => {
      const own = whole({ state });
      expect([state, own.length > 500, own.every((row) => row.state === state)]).toEqual([state, true, true]);
      return own;
    });
    expect(found).toHaveLength(ROWS);
    expect(found.filter(({ state, action }) => (state === 'WRONG') !== (action === null))).toEqual([]);
  });

  test('N1: found by words of any cell, without accents; more than 1,000 are not counted', () => {
    const lines = rows
      .filter(({ values }) => values.slice(0, 2).some((cell) => cell.includes('13')))
      .map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(100);
    expect(whole({ text: 'CITTA 13' }).map(({ line }) => line)).toEqual(lines);
    expect(total({ text: 'telefonare' })).toBe(10);
    expect(total({ text: 'telefonare ente-3000' })).toBe(1);
    expect(total({ text: '%' })).toBe(0);
    expect(total({ text: ' ' })).toBe(1_001);
  });

  test('N1: the cells stand under their columns, the known ones first', () => {
    expect(rows[0]?.values).toEqual(['ente-0', 'Città 0', 'ALTRO', 'da telefonare']);
  });

  test.each([['x'], ['x', 'y'], [1, 1], ['x', 1.5], ['x', null]])(
    'N1: a cursor that no list made is refused',
    (...keys) => {
      const after = Buffer.from(JSON.stringify(keys)).toString('base64url');
      expect(() => pageOfRows(rows, { first: 5, orderBy: ImportRowOrder.NAME, after })).toThrow('segnaposto');
    },
  );
});
