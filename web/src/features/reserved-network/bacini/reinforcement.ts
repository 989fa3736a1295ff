type Row = { id: string; hoursPerThousand: number | null };

/**
 * N19: the bacino that most needs more hours: the fewest weekly opening hours for 1,000 known foreign residents.
 * Nobody when fewer than two bacini have the figure, or when the least served ones are even.
 */
export function leastServed(rows: readonly Row[]): string | null {
  const known = rows
    .flatMap(({ id, hoursPerThousand }) => (hoursPerThousand === null ? [] : [{ id, hours: hoursPerThousand }]))
    .sort((a, b) => a.hours - b.hours);
  const [least, next] = known;
  return least && next && least.hours < next.hours ? least.id : null;
}
