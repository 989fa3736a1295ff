import 'server-only';
import { cache } from 'react';
import { EntePageDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';

/** An ente by its id, read once for the page and for its title. */
export const readEnte = cache((id: string) => queryAsViewer({ query: EntePageDocument, variables: { id } }));
