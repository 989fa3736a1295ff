import { oneOf, type SearchParams, wordOf } from '../../../forms/address-query';
import type { EntePageQueryVariables, MembershipOrder, MembershipTime } from '../../../graphql/generated/graphql';
import { roles } from '../vocabulary';

/** Orders of the people of an ente, by the word of the address; the first is that of who asks for none. */
export const peopleOrders = {
  ruolo: 'ROLE',
  nome: 'NAME',
  sportello: 'PLACE',
  dal: 'START',
} as const satisfies Record<string, MembershipOrder>;
export type PeopleOrder = keyof typeof peopleOrders;
export const peopleOrderWords = Object.keys(peopleOrders) as PeopleOrder[];

/** Roles by when they hold, by the word of the address. */
const peopleTimes = {
  'in-corso': 'CURRENT',
  'in-arrivo': 'TO_COME',
  conclusi: 'ENDED',
} as const satisfies Record<string, MembershipTime>;
export type PeopleTime = keyof typeof peopleTimes;
export const peopleTimeWords = Object.keys(peopleTimes) as PeopleTime[];

/** What the address asks of the people of an ente; what is not in a vocabulary is ignored. */
export type PeopleQuestion = {
  text?: string;
  role?: (typeof roles)[number];
  time: PeopleTime;
  order: PeopleOrder;
  after?: string;
};

export const readPeopleQuestion = (search: SearchParams): PeopleQuestion => ({
  text: oneOf(search, 'persona')?.slice(0, 100),
  role: wordOf(search, 'ruolo', roles),
  time: wordOf(search, 'quando', peopleTimeWords) ?? 'in-corso',
  order: wordOf(search, 'ordine', peopleOrderWords) ?? 'ruolo',
  after: oneOf(search, 'dopo'),
});

/** The question as search parameters, save for the page. */
export const peopleAddress = ({ text, role, time, order }: PeopleQuestion) => ({
  persona: text,
  ruolo: role,
  quando: time === 'in-corso' ? undefined : time,
  ordine: order === 'ruolo' ? undefined : order,
});

/** The question as the graph asks it. */
export const peopleVariables = ({ text, role, time, order, after }: PeopleQuestion) =>
  ({
    peopleText: text ?? null,
    peopleRole: role ?? null,
    peopleTime: peopleTimes[time],
    peopleBy: peopleOrders[order],
    peopleAfter: after ?? null,
  }) satisfies Partial<EntePageQueryVariables>;
