import 'server-only';
import { PublishedContentsDocument, type PublishedContentsQuery } from '../../graphql/generated/graphql';
import { anonymousClient } from '../../graphql/rsc-client';

export type Published = NonNullable<PublishedContentsQuery['contents']>['edges'][number]['node'];

const MAX_PAGES = 50;

/** All published contents, a hundred at a time; what was read so far when the knowledge house stops answering. */
export async function readPublished(locale: string, pages = MAX_PAGES): Promise<Published[]> {
  const client = await anonymousClient();
  const found: Published[] = [];
  let after: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const variables: { locale: string; after: string | null } = { locale, after };
    const { data } = await client.query({ query: PublishedContentsDocument, variables });
    found.push(...(data?.contents?.edges.map(({ node }) => node) ?? []));
    const info: { hasNextPage: boolean; endCursor: string | null } | undefined = data?.contents?.pageInfo;
    if (!info?.hasNextPage) break;
    after = info.endCursor;
  }
  return found;
}
