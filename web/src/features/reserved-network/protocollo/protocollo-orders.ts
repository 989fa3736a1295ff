import type { ProtocolloOrder as Order } from '../../../graphql/generated/graphql';

/** Orders of the protocolli, by the word of the address; the first is that of who asks for none. */
export const protocolloOrders = { tipo: 'KIND', titolo: 'TITLE', termine: 'TERM' } as const satisfies Record<
  string,
  Order
>;
export type ProtocolloOrder = keyof typeof protocolloOrders;
export const protocolloOrderWords = Object.keys(protocolloOrders) as ProtocolloOrder[];
