import { csvOf, tableOf } from '../../../../../features/reserved-network/register/ente-csv';
import { readQuestion } from '../../../../../features/reserved-network/register/ente-filter';
import { readAll } from '../../../../../features/reserved-network/register/read-all';
import { XLSX, xlsxOf } from '../../../../../spreadsheet/xlsx';

/** The filtered register as CSV or as a workbook, all its pages. */
export async function GET(request: Request): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const rows = await readAll(readQuestion(Object.fromEntries(search)));
  if (!rows) return new Response(null, { status: 503 });
  const isWorkbook = search.get('formato') === 'xlsx';
  const body = isWorkbook ? new Uint8Array(xlsxOf('Enti', tableOf(rows))) : csvOf(rows);
  return new Response(body, {
    headers: {
      'content-type': isWorkbook ? XLSX : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="registro-enti.${isWorkbook ? 'xlsx' : 'csv'}"`,
      'cache-control': 'private, no-store',
    },
  });
}
