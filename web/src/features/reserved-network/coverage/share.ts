import type { EnteCategory } from '../../../graphql/generated/graphql';

type Row = { target: number; today: number; joined: number };

/** Share of the target in whole percent, never above a hundred; nothing for a category without a target. */
export const shareOf = (count: number, target: number): number =>
  target <= 0 ? 0 : Math.min(100, Math.round((count / target) * 100));

/** Sum over all categories. */
export const totalOf = (rows: readonly Row[]): Row =>
  rows.reduce(
    (sum, row) => ({
      target: sum.target + row.target,
      today: sum.today + row.today,
      joined: sum.joined + row.joined,
    }),
    { target: 0, today: 0, joined: 0 },
  );

const institutions: readonly EnteCategory[] = ['PROVINCIA', 'PREFETTURA', 'QUESTURA'];

/** Summands of the target as the founding text counts them: the three institutions are one. */
export function summandsOf(rows: readonly { category: EnteCategory; target: number }[]): number[] {
  const isOne = ({ category }: { category: EnteCategory }) => institutions.includes(category);
  const together = rows.filter(isOne).reduce((sum, { target }) => sum + target, 0);
  return [...rows.filter((row) => !isOne(row)).map(({ target }) => target), ...(together > 0 ? [together] : [])];
}
