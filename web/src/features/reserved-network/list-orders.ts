import { withQuery } from '../../forms/address-query';
import type { Sort } from '../../ui/Table';

type Orders<Word> = { base: string; asked: Parameters<typeof withQuery>[1]; order: Word; usual: Word };

/** The way to each order of a list, which keeps what the list was asked; the usual one needs no word in the address. */
export const sortOf =
  <Word extends string>({ base, asked, order, usual }: Orders<Word>) =>
  (word: Word): Sort => ({
    href: withQuery(base, { ...asked, ordine: word === usual ? undefined : word }),
    current: word === order ? 'ascending' : undefined,
  });
