import 'server-only';
import { cache } from 'react';
import { TrainingEventPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

/** One public event, once per request. */
export const readEvent = cache(async (slug: string) => {
  const { data, error } = await query({ query: TrainingEventPageDocument, variables: { slug } });
  return { event: data?.trainingEvent ?? null, isUnavailable: Boolean(error) };
});
