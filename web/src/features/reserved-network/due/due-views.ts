import type { AdhesionDue, AdhesionOrder } from '../../../graphql/generated/graphql';

/** Views of the terms that come near, by the word of the address. */
export const dueViews = {
  'da-decidere': 'TO_DECIDE',
  'da-firmare': 'TO_SIGN',
  'in-scadenza': 'ENDING',
  'in-tolleranza': 'IN_GRACE',
} as const satisfies Record<string, AdhesionDue>;
export type DueView = keyof typeof dueViews;
export const dueWords = Object.keys(dueViews) as DueView[];

/** Orders of the same list, by the word of the address; the first is that of who asks for none. */
export const dueOrders = {
  ente: 'ENTE',
  stato: 'STATE',
  richiesta: 'REQUESTED',
  termine: 'TERM',
} as const satisfies Record<string, AdhesionOrder>;
export type DueOrder = keyof typeof dueOrders;
export const dueOrderWords = Object.keys(dueOrders) as DueOrder[];
