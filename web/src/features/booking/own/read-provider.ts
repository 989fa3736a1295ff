import 'server-only';
import { cache } from 'react';
import { CitizenIdentityDocument } from '../../../graphql/generated/graphql';
import { query } from '../../../graphql/rsc-client';

/** Name of the provider of digital identities, where citizens may use it for their appointments; null where not (A10). */
export const readProvider = cache(async (): Promise<string | null> => {
  const { data } = await query({ query: CitizenIdentityDocument });
  return data?.identityProvider?.servesCitizens ? data.identityProvider.name : null;
});
