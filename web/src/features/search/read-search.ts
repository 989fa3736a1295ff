import 'server-only';
import { cache } from 'react';
import { SearchPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import type { Asked } from './SearchFilters';

/** What was found, once per request: the title tells how much, the page shows it. */
const found = cache(
  async (
    locale: string,
    text: string,
    type: Asked['type'],
    topicId: string | null,
    first: number,
    withMeetings: boolean,
  ) =>
    (await query({ query: SearchPageDocument, variables: { locale, text, type, topicId, first, withMeetings } })).data,
);

/** The answer to a search; null without words to search for, `undefined` where nobody answers. */
export async function readSearch(locale: string, { text, type, topicId, first }: Asked) {
  // proceedings have neither topic nor type of content: a filter by another one leaves them out
  const withMeetings = !topicId && (type === null || type === 'DOCUMENT');
  return text ? ((await found(locale, text, type, topicId, first, withMeetings)) ?? undefined) : null;
}
