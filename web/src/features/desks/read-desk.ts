import 'server-only';
import { cache } from 'react';
import { DeskPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

/** One desk, once per request. */
export const readDesk = cache(async (slug: string) => {
  const { data, error } = await query({ query: DeskPageDocument, variables: { slug } });
  return { desk: data?.sportello ?? null, isUnavailable: Boolean(error) };
});
