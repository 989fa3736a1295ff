import 'server-only';
import { cache } from 'react';
import { TopicPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

/** One subject with what is filed under it, once per request. */
export const readTopic = cache(async (slug: string, locale: string) => {
  const { data, error } = await query({ query: TopicPageDocument, variables: { slug, locale } });
  return { topic: data?.topic ?? null, isUnavailable: Boolean(error) };
});
