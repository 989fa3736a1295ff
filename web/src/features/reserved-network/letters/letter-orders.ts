import type { LetterOrder as Order } from '../../../graphql/generated/graphql';

/** Orders of the invitations to adhere, by the word of the address; the first is that of who asks for none. */
export const letterOrders = {
  data: 'LATEST',
  ente: 'ENTE',
  indirizzo: 'ADDRESS',
  esito: 'OUTCOME',
} as const satisfies Record<string, Order>;
export type LetterOrder = keyof typeof letterOrders;
export const letterOrderWords = Object.keys(letterOrders) as LetterOrder[];
