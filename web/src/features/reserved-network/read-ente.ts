import 'server-only';
import { cache } from 'react';
import { EntePageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';

/** An ente by its id, with its story from an event on; read once for the page and for its title. */
export const readEnte = cache((id: string, story?: string) =>
  queryAsViewer({ query: EntePageDocument, variables: { id, story } }),
);
