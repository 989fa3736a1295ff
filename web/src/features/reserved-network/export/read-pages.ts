/** As many rows as a page of a list holds at most, and as many as a table that is taken away. */
const PAGE = 100;
const MOST = 20_000;

type Page<Node> = {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
/** A page, or why it did not come. */
export type Came<Node> = { page: Page<Node> | null | undefined; code?: string | null };
/** All rows of a list; or the public code of the failure of one of its pages. */
export type Rows<Row> = { rows: Row[] } | { code: string };

/** N1: a whole list, page by page; a page that does not come spoils all of it, so that no table is taken for whole. */
export async function readPages<Node>(
  pageOf: (asked: { first: number; after: string | null }) => Promise<Came<Node>>,
): Promise<Rows<Node>> {
  const rows: Node[] = [];
  let after: string | null = null;
  do {
    const { page, code }: Came<Node> = await pageOf({ first: PAGE, after });
    if (!page || code) return { code: code ?? 'NOT_FOUND' };
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null && rows.length < MOST);
  return { rows };
}
