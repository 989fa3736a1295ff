const WIDTH = 40;

/** A few words before and after a finding, so that the reader recognises where it stands. */
export function contextOf(
  text: string,
  { start, end }: { start: number; end: number },
): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - WIDTH), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + WIDTH).replace(/\s+/g, ' ');
  return {
    before: start > WIDTH ? `…${before}` : before,
    after: end + WIDTH < text.length ? `${after}…` : after,
  };
}
