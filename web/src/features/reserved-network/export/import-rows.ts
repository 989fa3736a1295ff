import 'server-only';
import { getTranslations } from 'next-intl/server';
import { oneOf, type SearchParams } from '../../../forms/address-query';
import { ImportRowsExportDocument } from '../../../graphql/generated/graphql';
import { queryAsViewerInAction as ask } from '../../../graphql/rsc-client';
import { readRowsQuestion, rowsVariables } from '../import/import-question';
import { type Rows, readPages } from './read-pages';

/** Columns of ours, behind those of the file; a file that comes back with them has them written anew. */
const OWN = ['riga', 'esito', 'errori'];

/**
 * N1: the rows of a table as they were written, with what each would do and its errors in words, to be mended in a
 * spreadsheet and sent again: columns that the import does not know are passed over.
 */
export async function importRows(search: SearchParams): Promise<Rows<string[]>> {
  const { after: _, ...question } = rowsVariables(readRowsQuestion(search));
  let columns: readonly string[] = [];
  const read = await readPages(async (page) => {
    const id = oneOf(search, 'tabella') ?? '';
    const { data, code } = await ask(ImportRowsExportDocument, { id, ...question, ...page });
    columns = data?.enteImport?.columns ?? columns;
    return { page: data?.enteImport?.lines, code };
  });
  if ('code' in read) return read;
  const t = await getTranslations({ locale: 'it', namespace: 'reserved-network.import' });
  const kept = columns.map((name) => !OWN.includes(name));
  const rows = read.rows.map(({ values, line, state, faults }) => [
    ...values.filter((_value, at) => kept[at]),
    ...[String(line), t(`action.${state}`)],
    faults.map(({ column, code }) => `${column}: ${t(`fault.${code}` as 'fault.REQUIRED')}`).join('; '),
  ]);
  return { rows: [[...columns.filter((_name, at) => kept[at]), ...OWN], ...rows] };
}
