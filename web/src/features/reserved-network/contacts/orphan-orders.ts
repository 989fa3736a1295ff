import type { ContactOrder } from '../../../graphql/generated/graphql';

/** Orders of the contacts without a role, by the word of the address; the first is that of who asks for none. */
export const orphanOrders = { ente: 'ENTE', per: 'KIND', dal: 'NAMED' } as const satisfies Record<string, ContactOrder>;
export type OrphanOrder = keyof typeof orphanOrders;
export const orphanOrderWords = Object.keys(orphanOrders) as OrphanOrder[];
