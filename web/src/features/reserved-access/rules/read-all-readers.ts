import 'server-only';
import { type RulesReader_ReaderFragment, RulesReadersExportDocument } from '../../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../../graphql/rsc-client';
import { type ReadersQuestion, variablesOf } from './readers-question';

const PAGE = 100;
const MOST = 20_000;

/** Everybody whom the filters leave, page by page; null when a page did not come. */
export async function readAllReaders(question: ReadersQuestion): Promise<RulesReader_ReaderFragment[] | null> {
  const rows: RulesReader_ReaderFragment[] = [];
  let after: string | null = null;
  do {
    const asked = { first: PAGE, after, ...variablesOf(question) };
    const { data }: Awaited<ReturnType<typeof pageOf>> = await pageOf(asked);
    if (!data?.rulesReaders) return null;
    rows.push(...data.rulesReaders.edges.map(({ node }) => node));
    after = data.rulesReaders.pageInfo.hasNextPage ? data.rulesReaders.pageInfo.endCursor : null;
  } while (after !== null && rows.length < MOST);
  return rows;
}

type Asked = { first: number; after: string | null; text: string | null; pending: boolean | null };
const pageOf = (asked: Asked) => queryAsViewerInAction(RulesReadersExportDocument, asked);
