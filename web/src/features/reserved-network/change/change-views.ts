import type { EnteChangeOrder, EnteChangeState } from '../../../graphql/generated/graphql';

/** Changes by what has become of them, by the word of the address. */
export const changeViews = {
  'in-programma': 'SCHEDULED',
  impediti: 'PREVENTED',
  avvenuti: 'DONE',
  revocati: 'REVOKED',
} as const satisfies Record<string, EnteChangeState>;
export type ChangeView = keyof typeof changeViews;
export const changeViewWords = Object.keys(changeViews) as ChangeView[];

/** Orders of the same list, by the word of the address; the first is that of who asks for none. */
export const changeOrders = {
  giorno: 'DAY',
  ente: 'ENTE',
  tipo: 'KIND',
  decisione: 'DECIDED',
} as const satisfies Record<string, EnteChangeOrder>;
export type ChangeOrder = keyof typeof changeOrders;
export const changeOrderWords = Object.keys(changeOrders) as ChangeOrder[];
