import { csvOf } from '../../../../../features/reserved-network/register/ente-csv';
import { readQuestion } from '../../../../../features/reserved-network/register/ente-filter';
import { readAll } from '../../../../../features/reserved-network/register/read-all';

/** The filtered register as CSV, all its pages. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const rows = await readAll(readQuestion(Object.fromEntries(search)));
  if (!rows) return new Response(null, { status: 503 });
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="registro-enti.csv"',
      'cache-control': 'private, no-store',
    },
  });
}
