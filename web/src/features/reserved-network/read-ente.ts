import 'server-only';
import { cache } from 'react';
import { EntePageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { type PeopleOrder, peopleOrders } from './people/people-orders';

/** An ente by its id, with its story from an event on and its people in an order; read once for the page and for its title. */
export const readEnte = cache((id: string, story?: string, order: PeopleOrder = 'ruolo') =>
  queryAsViewer({ query: EntePageDocument, variables: { id, story, peopleBy: peopleOrders[order] } }),
);
