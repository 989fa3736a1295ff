import type { EnteRow_EnteFragment } from '../../../graphql/generated/graphql';

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

// A cell that begins like a formula is run by spreadsheets.
const cellOf = (value: string): string => `"${value.replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;

/** N1: titles and enti as rows of texts. */
export const tableOf = (rows: readonly Row[]): string[][] => [
  columns.map(([name]) => name),
  ...rows.map((row) => columns.map(([, read]) => read(row) ?? '')),
];

/** N1: enti as CSV, with a byte-order mark for spreadsheets; what is an example says so. */
export const csvOf = (rows: readonly Row[]): string =>
  `\u{feff}${tableOf(rows)
    .map((row) => row.map(cellOf).join(';'))
    .join('\r\n')}\r\n`;
