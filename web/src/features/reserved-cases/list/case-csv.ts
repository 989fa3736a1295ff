import type { CaseRow_CaseFragment } from '../../../graphql/generated/graphql';

const columns = [
  ['numero', (row) => row.registryNumber],
  ['oggetto', (row) => row.subject],
  ['finalita', (row) => row.purpose],
  ['destinatario', (row) => row.office?.name ?? row.addressee],
  ['sportello', (row) => row.sportello?.name],
  ['argomento', (row) => row.topic?.title],
  ['stato', (row) => row.state],
  ['urgenza', (row) => row.urgency],
  ['validazione', (row) => row.lastAnswer?.validation],
  ['ciclo', (row) => String(row.cycleNumber)],
  ['inviata', (row) => row.submittedAt],
  ['scadenza', (row) => row.dueAt],
] as const satisfies readonly (readonly [string, (row: CaseRow_CaseFragment) => string | null | undefined])[];

// A cell that begins like a formula is run by spreadsheets.
const cellOf = (value: string | null | undefined): string =>
  `"${(value ?? '').replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;

/** C44: one page of cases as CSV, with a byte-order mark for spreadsheets; no person is named in it. */
export const csvOf = (rows: readonly CaseRow_CaseFragment[]): string =>
  `\u{feff}${[
    columns.map(([name]) => cellOf(name)).join(';'),
    ...rows.map((row) => columns.map(([, read]) => cellOf(read(row))).join(';')),
  ].join('\r\n')}\r\n`;
