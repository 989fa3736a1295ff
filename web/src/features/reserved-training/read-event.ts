import 'server-only';
import { cache } from 'react';
import { EventPageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { eventKey } from './event-key';

/** A meeting by its word or id, read once for the page and for its title. */
export const readEvent = cache((word: string) =>
  queryAsViewer({ query: EventPageDocument, variables: eventKey(word) }),
);
