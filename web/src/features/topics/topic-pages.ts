/** Contents that a page of a subject lists: what a telephone reads within the weight of a page (design, section 7). */
export const PER_PAGE = 40;

/** Which page an address asks for, counted from 1; what is no number is the first. */
export const pageNumber = (text: string | undefined): number => Math.max(1, Math.trunc(Number(text)) || 1);

/** What is asked of a subject for one page: how many contents, after how many. */
export const stretchOf = (page: number): { first: number; skip: number } => ({
  first: PER_PAGE,
  skip: Math.min((page - 1) * PER_PAGE, 2 ** 30),
});

/** The page after one, or null where a subject of so many contents ends with it. */
export const pageAfter = (page: number, count: number): number | null => (count > page * PER_PAGE ? page + 1 : null);
