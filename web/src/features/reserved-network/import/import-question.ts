import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { EnteImportPageQueryVariables, ImportRowOrder, ImportRowState } from '../../../graphql/generated/graphql';

/** Rows of a table by what they would do, by the word of the address. */
const rowStates = {
  errori: 'WRONG',
  nuovi: 'NEW',
  cambiati: 'CHANGE',
  uguali: 'SAME',
} as const satisfies Record<string, ImportRowState>;
export type RowState = keyof typeof rowStates;
export const rowStateWords = Object.keys(rowStates) as RowState[];

/** Orders of the rows, by the word of the address; the first, those with errors before all, is that of who asks for none. */
const rowOrders = { stato: 'STATE', riga: 'LINE', nome: 'NAME' } as const satisfies Record<string, ImportRowOrder>;
export type RowOrder = keyof typeof rowOrders;
const rowOrderWords = Object.keys(rowOrders) as RowOrder[];

/** What the address asks of the rows of a table; what is in no vocabulary is ignored. */
export type RowsQuestion = { text?: string; state?: RowState; order: RowOrder; after?: string };

export const readRowsQuestion = (search: SearchParams): RowsQuestion => ({
  text: oneOf(search, 'q')?.slice(0, 200),
  state: wordOf(search, 'stato', rowStateWords),
  order: wordOf(search, 'ordine', rowOrderWords) ?? 'stato',
  after: oneOf(search, 'dopo'),
});

/** The question as search parameters, save for the page. */
export const rowsAddress = ({ text, state, order }: RowsQuestion) => ({
  stato: state,
  q: text,
  ordine: order === 'stato' ? undefined : order,
});

/** The question as the graph asks it. */
export const rowsVariables = ({ text, state, order, after }: RowsQuestion) =>
  ({
    text: text ?? null,
    state: state ? rowStates[state] : null,
    orderBy: rowOrders[order],
    after: after ?? null,
  }) satisfies Partial<EnteImportPageQueryVariables>;
