import 'server-only';
import { type EnteRow_EnteFragment, RegisterExportDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { type EnteQuestion, filterOf } from './ente-filter';

const PAGE = 100;
const MOST = 20_000;

/** The whole filtered register, page by page; null when a page did not come. */
export async function readAll(question: EnteQuestion): Promise<EnteRow_EnteFragment[] | null> {
  const rows: EnteRow_EnteFragment[] = [];
  let after: string | null = null;
  do {
    const variables = { first: PAGE, after, filter: filterOf(question), orderBy: question.order };
    const page: NonNullable<Awaited<ReturnType<typeof pageOf>>> | null = await pageOf(variables);
    if (!page) return null;
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && rows.length < MOST);
  return rows;
}

type Variables = {
  first: number;
  after: string | null;
  filter: ReturnType<typeof filterOf>;
  orderBy: EnteQuestion['order'];
};

const pageOf = async (variables: Variables) =>
  (await queryAsViewer({ query: RegisterExportDocument, variables })).data?.enti ?? null;
