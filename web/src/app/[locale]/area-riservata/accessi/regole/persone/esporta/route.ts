import { readAllReaders } from '../../../../../../../features/reserved-access/rules/read-all-readers';
import { csvOf } from '../../../../../../../features/reserved-access/rules/readers-csv';
import { readQuestion } from '../../../../../../../features/reserved-access/rules/readers-question';

/** I13: who has accepted what, all pages of the filtered list, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const rows = await readAllReaders(readQuestion(Object.fromEntries(new URL(request.url).searchParams)));
  if (!rows) return new Response(null, { status: 503 });
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="regole-accettate.csv"',
      'cache-control': 'private, no-store',
    },
  });
}
