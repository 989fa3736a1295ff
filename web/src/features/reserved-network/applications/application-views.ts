import type { ApplicationOrder, ApplicationState } from '../../../graphql/generated/graphql';

/** Views of the applications, by the word of the address. */
export const applicationViews = {
  'da-verificare': 'RECEIVED',
  accolte: 'ADMITTED',
  'non-accolte': 'DECLINED',
} as const satisfies Record<string, ApplicationState>;
export type ApplicationView = keyof typeof applicationViews;
export const applicationWords = Object.keys(applicationViews) as ApplicationView[];

/** Orders of the same list, by the word of the address; the first is that of who asks for none. */
export const applicationOrders = {
  recenti: 'LATEST',
  vecchie: 'OLDEST',
  denominazione: 'BODY',
} as const satisfies Record<string, ApplicationOrder>;
export type ApplicationOrderWord = keyof typeof applicationOrders;
export const applicationOrderWords = Object.keys(applicationOrders) as ApplicationOrderWord[];
