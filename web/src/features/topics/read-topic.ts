import 'server-only';
import { cache } from 'react';
import { TopicPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { stretchOf } from './topic-pages';

/** One subject with a page of what is filed under it, once per request. */
export const readTopic = cache(async (slug: string, locale: string, page: number) => {
  const { data, error } = await query({ query: TopicPageDocument, variables: { slug, locale, ...stretchOf(page) } });
  return { topic: data?.topic ?? null, isUnavailable: Boolean(error) };
});
