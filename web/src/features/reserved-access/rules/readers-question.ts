import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';

const STATES = ['manca', 'tutto'] as const;

/** What the address asks of the list: part of a name, who is missing something, the page. */
export interface ReadersQuestion {
  readonly text: string | undefined;
  readonly state: (typeof STATES)[number] | undefined;
  readonly after: string | undefined;
}

export const readQuestion = (search: SearchParams): ReadersQuestion => ({
  text: oneOf(search, 'q')?.slice(0, 200),
  state: wordOf(search, 'stato', STATES),
  after: oneOf(search, 'dopo'),
});

/** The same as variables of the operation. */
export const variablesOf = ({ text, state }: ReadersQuestion): { text: string | null; pending: boolean | null } => ({
  text: text || null,
  pending: state === undefined ? null : state === 'manca',
});
