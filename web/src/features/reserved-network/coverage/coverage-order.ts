/** Orders of the coverage, by the word of the address: by name, or the largest figure first. */
export const coverageOrders = ['categoria', 'previsti', 'oggi', 'aderenti', 'mancanti'] as const;
export type CoverageOrder = (typeof coverageOrders)[number];

type Row<Category> = { category: Category; target: number; today: number; joined: number };

const figure = {
  previsti: (row: Row<unknown>) => row.target,
  oggi: (row: Row<unknown>) => row.today,
  aderenti: (row: Row<unknown>) => row.joined,
  mancanti: (row: Row<unknown>) => Math.max(0, row.target - row.joined),
} as const;

/** Rows in an order, those that are equal by the name of their category. */
export function inOrder<Category, One extends Row<Category>>(
  rows: readonly One[],
  order: CoverageOrder,
  nameOf: (category: One['category']) => string,
): One[] {
  const byName = (a: One, b: One) => nameOf(a.category).localeCompare(nameOf(b.category));
  if (order === 'categoria') return rows.toSorted(byName);
  return rows.toSorted((a, b) => figure[order](b) - figure[order](a) || byName(a, b));
}
