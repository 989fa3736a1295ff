/** "30,46" or "30.46" as cents; null for nothing, undefined where it is no amount. */
export function centsOf(typed: string | undefined): number | null | undefined {
  const plain = (typed ?? '').replace(/[\s€]/g, '');
  if (plain === '') return null;
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
}

/** Cents as they are typed: "30,46". */
export const typedCents = (cents: number | null): string =>
  cents === null ? '' : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
