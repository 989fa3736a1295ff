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
