/** Fewer people than this are no statistic: somebody who knows the place knows who they are (TH9, FIG21). */
export const FEWEST = 5;

/** SQL: a count of people as it may be published; none of one to four, which are left out of sums as well, so that no difference gives them back. */
export const shownCount = (column: string): string =>
  `case when ${column} = 0 or ${column} >= ${FEWEST} then ${column} end`;
