import 'server-only';
import { headers } from 'next/headers';
import { after } from 'next/server';
import { CountContentViewDocument } from '../../graphql/generated/graphql';
import { anonymousClient } from '../../graphql/rsc-client';

const machine = /bot|crawl|spider|slurp|preview|monitor|lighthouse|headless|curl|wget|python|java\//i;

/** Counts a reading after the page has left, without cookies; machines and prefetches are not readers (P33). */
export async function countView(contentId: string, locale: string): Promise<void> {
  const incoming = await headers();
  const isPrefetch = /prefetch/.test(incoming.get('sec-purpose') ?? incoming.get('purpose') ?? '');
  if (isPrefetch || machine.test(incoming.get('user-agent') ?? 'bot')) return;
  const client = await anonymousClient();
  const variables = { input: { contentId, locale, clientKey: crypto.randomUUID() } };
  after(() =>
    client.mutate({ mutation: CountContentViewDocument, variables }).then(
      () => undefined,
      () => undefined,
    ),
  );
}
