import type { EnteRow_EnteFragment } from '../../../graphql/generated/graphql';
import { csvText } from '../../../spreadsheet/csv';

type Row = EnteRow_EnteFragment;

const columns = [
  ['nome', ({ name }) => name],
  ['categoria', ({ category }) => category],
  ['rete', ({ tier }) => tier],
  ['ruolo', ({ networkRole }) => networkRole],
  ['adesione', ({ adhesionState }) => adhesionState],
  ['bacino', ({ bacino }) => bacino?.name],
  ['bacino_di_esempio', ({ bacino }) => bacino && (bacino.isExample ? 'si' : 'no')],
  ['codice_istat', ({ istatCode }) => istatCode],
  ['codice_ipa', ({ ipaCode }) => ipaCode],
  ['sito', ({ website }) => website],
  ['dato_di_esempio', ({ isExample }) => (isExample ? 'si' : 'no')],
] as const satisfies readonly (readonly [string, (row: Row) => string | null | undefined])[];

/** N1: titles and enti as rows of texts. */
export const tableOf = (rows: readonly Row[]): string[][] => [
  columns.map(([name]) => name),
  ...rows.map((row) => columns.map(([, read]) => read(row) ?? '')),
];

/** N1: enti as CSV; what is an example says so. */
export const csvOf = (rows: readonly Row[]): string => csvText(tableOf(rows));
