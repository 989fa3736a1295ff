import { withQuery } from '../../forms/address-query';
import type { Sort } from '../../ui/Orders';

type Orders<Word> = {
  base: string;
  asked: Parameters<typeof withQuery>[1];
  order: Word;
  usual: Word;
  /** Words of the orders that begin with the latest. */
  descending?: readonly Word[];
  /** Part of the page in which the list stands. */
  anchor?: string;
};

/** The way to each order of a list, which keeps what the list was asked; the usual one needs no word in the address. */
export const sortOf =
  <Word extends string>({ base, asked, order, usual, descending = [], anchor }: Orders<Word>) =>
  (word: Word): Sort => ({
    href: `${withQuery(base, { ...asked, ordine: word === usual ? undefined : word })}${anchor ? `#${anchor}` : ''}`,
    current: word !== order ? undefined : descending.includes(word) ? 'descending' : 'ascending',
  });
