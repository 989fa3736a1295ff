import type { CoveragePageQuery, EnteCategory } from '../../../graphql/generated/graphql';

type Row = NonNullable<CoveragePageQuery['coverageOfBacini']>[number];
/** Of a category in a bacino: who has joined of how many; of the comuni all that belong there, of others those of the register. */
type Cell = { joined: number; of: number };
export type BacinoLine = {
  bacino: Row['bacino'];
  cells: Partial<Record<EnteCategory, Cell>>;
  joined: number;
  of: number;
};

/** N21: a line for each bacino, in the order of the board, and the categories that any of them has. */
export function byBacino(rows: readonly Row[]): { categories: EnteCategory[]; lines: BacinoLine[] } {
  const lines = new Map<string, BacinoLine>();
  for (const { bacino, category, target, today, joined } of rows) {
    const key = bacino?.id ?? '';
    const line = lines.get(key) ?? { bacino, cells: {}, joined: 0, of: 0 };
    const of = Math.max(target ?? 0, today);
    lines.set(key, {
      ...line,
      cells: { ...line.cells, [category]: { joined, of } },
      joined: line.joined + joined,
      of: line.of + of,
    });
  }
  return { categories: [...new Set(rows.map(({ category }) => category))], lines: [...lines.values()] };
}
