import { oneOf, type SearchParams, withQuery, wordOf } from '../../../forms/address-query';
import type { BookingFilter, BookingState } from '../../../graphql/generated/graphql';

/** States that a search may ask for. */
export const askedStates = [
  'CONFIRMED',
  'CHECKED_IN',
  'SERVED',
  'NO_SHOW',
  'LEFT',
  'CANCELLED_BY_CITIZEN',
  'CANCELLED_BY_OFFICE',
] as const satisfies readonly BookingState[];

/** What the address asks of the list of appointments. */
export type BookingQuestion = {
  text?: string;
  state?: (typeof askedStates)[number];
  from?: string;
  to?: string;
  isMine: boolean;
  after?: string;
};

const dayOf = (text: string | undefined): string | undefined =>
  text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;

export const readBookingQuestion = (params: SearchParams): BookingQuestion => ({
  text: oneOf(params, 'q')?.slice(0, 80),
  state: wordOf(params, 'stato', askedStates),
  from: dayOf(oneOf(params, 'dal')),
  to: dayOf(oneOf(params, 'al')),
  isMine: oneOf(params, 'miei') === '1',
  after: oneOf(params, 'dopo'),
});

export const isFiltered = ({ text, state, from, to, isMine }: BookingQuestion): boolean =>
  Boolean(text || state || from || to || isMine);

/** The same question as an address of the list, at a page of it. */
export const addressOf = (base: string, { text, state, from, to, isMine }: BookingQuestion, after?: string | null) =>
  withQuery(base, { q: text, stato: state, dal: from, al: to, miei: isMine, dopo: after });

/** The same question as the graph understands it. */
export const filterOf = ({ text, state, from, to, isMine }: BookingQuestion): BookingFilter => ({
  text: text ?? null,
  state: state ?? null,
  from: from ?? null,
  to: to ?? null,
  mineOnly: isMine,
  agendaId: null,
});
