import 'server-only';
import { NetworkMembersDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';

export type Member = { id: string; name: string };

/** A network holds a few hundred enti; what goes beyond is no list to choose from. */
const PAGES = 5;

/** Enti that adhere, by name; null where the house that knows them does not answer. */
export async function readMembers(): Promise<Member[] | null> {
  const members: Member[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const { data }: { data?: { enti: MembersPage | null } | null } = await queryAsViewer({
      query: NetworkMembersDocument,
      variables: { after },
    });
    if (!data?.enti) return page === 0 ? null : members;
    members.push(...data.enti.edges.map(({ node }) => ({ id: node.id, name: node.name })));
    if (!data.enti.pageInfo.hasNextPage) break;
    after = data.enti.pageInfo.endCursor;
  }
  return members;
}

type MembersPage = {
  edges: { node: Member }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
