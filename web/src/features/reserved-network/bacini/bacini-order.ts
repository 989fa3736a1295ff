import { withQuery } from '../../../forms/address-query';
import type { Sort } from '../../../ui/Orders';

/** Columns by which the bacini are sorted, and the desks below them, by the word of the address. */
export const bacinoKeys = ['nome', 'comuni', 'residenti', 'sportelli', 'ore', 'rapporto'] as const;
export type BacinoKey = (typeof bacinoKeys)[number];
export const deskKeys = ['nome', 'bacino', 'ore', 'rapporto'] as const;
export type DeskKey = (typeof deskKeys)[number];

/** A column, the least first; or with a hyphen before it, the most first. */
export type OrderOf<Key extends string> = Key | `-${Key}`;
const bothWays = <Key extends string>(keys: readonly Key[]): OrderOf<Key>[] =>
  keys.flatMap((key) => [key, `-${key}`] as const);
export const bacinoOrders = bothWays(bacinoKeys);
export const deskOrders = bothWays(deskKeys);

const collator = new Intl.Collator('it');
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** Rows in an order, those that are equal by name; what is unknown comes last, whichever way (N19). */
export function inOrder<Row extends { name: string }, Key extends string>(
  rows: readonly Row[],
  order: OrderOf<Key>,
  figures: Record<Key, (row: Row) => string | number | null>,
): Row[] {
  const isDescending = order.startsWith('-');
  const read = figures[(isDescending ? order.slice(1) : order) as Key];
  return rows.toSorted((one, other) => {
    const [a, b] = [read(one), read(other)];
    if (a !== null && b !== null && a !== b) return isDescending ? compare(b, a) : compare(a, b);
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    return collator.compare(one.name, other.name);
  });
}

/** The way to sort by a column: the least first, and from there the most first; what else the address asks stays. */
export const sortBy =
  <Key extends string>(order: OrderOf<Key>, address: string, asked: Record<string, string | undefined>, name: string) =>
  (key: Key): Sort => {
    const [path = '', anchor] = address.split('#');
    const href = withQuery(path, { ...asked, [name]: order === key ? `-${key}` : key });
    const current = order === key ? 'ascending' : order === `-${key}` ? 'descending' : undefined;
    return { href: anchor ? `${href}#${anchor}` : href, ...(current ? { current } : {}) };
  };
