/** Contents that a page of a subject lists: what a telephone reads within the weight of a page (design, section 7). */
export const PER_PAGE = 40;
const KINDS = ['SHEET', 'FAQ'];

/** Which page an address asks for, counted from 1; what is no number is the first. */
export const pageNumber = (text: string | undefined): number => Math.max(1, Math.trunc(Number(text)) || 1);

/**
 * The contents of one page, sheets before questions before the rest, in each kind what is in the reader's language
 * before what is in Italian for want of it; and the number of the page after it.
 */
export function pageOf<Content extends { type: string; text: { isFallback: boolean } | null }>(
  all: readonly Content[],
  page: number,
): { contents: Content[]; next: number | null } {
  const kindOf = ({ type }: Content) => (KINDS.includes(type) ? KINDS.indexOf(type) : KINDS.length);
  const placeOf = (content: Content) => 2 * kindOf(content) + Number(content.text?.isFallback);
  const shown = all.filter(({ text }) => text).sort((one, other) => placeOf(one) - placeOf(other));
  const end = page * PER_PAGE;
  return { contents: shown.slice(end - PER_PAGE, end), next: shown.length > end ? page + 1 : null };
}
