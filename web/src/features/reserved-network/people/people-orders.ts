import type { MembershipOrder } from '../../../graphql/generated/graphql';

/** Orders of the people of an ente, by the word of the address; the first is that of who asks for none. */
export const peopleOrders = {
  ruolo: 'ROLE',
  nome: 'NAME',
  sportello: 'PLACE',
  dal: 'START',
} as const satisfies Record<string, MembershipOrder>;
export type PeopleOrder = keyof typeof peopleOrders;
export const peopleOrderWords = Object.keys(peopleOrders) as PeopleOrder[];
