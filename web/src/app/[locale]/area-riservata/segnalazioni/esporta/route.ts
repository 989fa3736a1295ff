import { csvOf } from '../../../../../features/reserved-cases/list/case-csv';
import { filterOf, readQuestion } from '../../../../../features/reserved-cases/list/case-filter';
import { ReservedCaseListDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

/** The page of the list in view, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const question = readQuestion(Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)])));
  const { data } = await queryAsViewer({
    query: ReservedCaseListDocument,
    variables: {
      first: 100,
      after: question.after ?? null,
      filter: filterOf(question),
      orderBy: question.order,
      locale: 'it',
    },
  });
  if (!data?.cases) return new Response(null, { status: 404 });
  return new Response(csvOf(data.cases.edges.map(({ node }) => node)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="segnalazioni.csv"',
      'cache-control': 'private, no-store',
    },
  });
}
