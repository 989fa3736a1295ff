import { idOf, oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { DesksPageQueryVariables, PlaceOrder, SedeKind } from '../../../graphql/generated/graphql';

/** What is listed, by the word of the address: desks, or seats of a kind. */
const sedeViews = {
  sedi: null,
  'sedi-legali': 'REGISTERED',
  'altre-sedi': 'BRANCH',
} as const satisfies Record<string, SedeKind | null>;
export type SedeView = keyof typeof sedeViews;
export type PlaceView = 'sportelli' | SedeView;
export const placeViewWords: PlaceView[] = ['sportelli', ...(Object.keys(sedeViews) as SedeView[])];

const placeOrders = { nome: 'NAME', ente: 'ENTE', comune: 'COMUNE' } as const satisfies Record<string, PlaceOrder>;
/** Orders by the word of the address; the first is that of who asks for none. */
export type PlaceOrderWord = keyof typeof placeOrders;
const placeOrderWords = Object.keys(placeOrders) as PlaceOrderWord[];

/** What the address asks of desks and seats; what is in no vocabulary is ignored. */
export type PlacesQuestion = {
  view: PlaceView;
  text?: string;
  bacinoId?: string;
  order: PlaceOrderWord;
  after?: string;
};

export const readPlacesQuestion = (search: SearchParams): PlacesQuestion => ({
  view: wordOf(search, 'che', placeViewWords) ?? 'sportelli',
  text: oneOf(search, 'q')?.slice(0, 200),
  bacinoId: idOf(search, 'bacino'),
  order: wordOf(search, 'ordine', placeOrderWords) ?? 'nome',
  after: oneOf(search, 'dopo'),
});

/** The question as search parameters, save for the page. */
export const placesAddress = ({ view, text, bacinoId, order }: PlacesQuestion) => ({
  che: view === 'sportelli' ? undefined : view,
  q: text,
  bacino: bacinoId,
  ordine: order === 'nome' ? undefined : order,
});

/** The question as the graph asks it of both; kinds are of seats alone. */
export const placesVariables = ({ text, bacinoId, order, after }: PlacesQuestion) =>
  ({
    text: text ?? null,
    bacinoId: bacinoId ?? null,
    orderBy: placeOrders[order],
    after: after ?? null,
  }) satisfies Partial<DesksPageQueryVariables>;
export const kindOfView = (view: PlaceView): SedeKind | null => (view === 'sportelli' ? null : sedeViews[view]);
