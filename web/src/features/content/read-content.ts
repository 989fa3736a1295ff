import 'server-only';
import { cache } from 'react';
import { ContentPageDocument, type ContentPageQuery, EasyTextDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';

export type Content = NonNullable<ContentPageQuery['content']>;
export type Text = NonNullable<Content['text']>;
export type ContentReading = { state: 'FOUND'; content: Content; text: Text } | { state: 'ABSENT' | 'UNAVAILABLE' };

/** A published content in a language, once per request. Absent is not the same as a house that does not answer. */
export const readContent = cache(async (slug: string, locale: string): Promise<ContentReading> => {
  const { data, error } = await query({ query: ContentPageDocument, variables: { slug, locale } });
  const content = data?.content;
  if (content?.text) return { state: 'FOUND', content, text: content.text };
  return { state: error ? 'UNAVAILABLE' : 'ABSENT' };
});

/** The text in easy Italian (P40), or nothing where nobody has written it. */
export async function readEasyText(slug: string): Promise<Text | null> {
  const { data } = await query({ query: EasyTextDocument, variables: { slug } });
  const text = data?.content?.text;
  return text && !text.isFallback ? text : null;
}
