export type Cell = string | number | null | undefined;

// A cell that begins like a formula is run by spreadsheets.
const cellOf = (value: Cell): string =>
  `"${String(value ?? '')
    .replace(/^([=+\-@\t\r])/, "'$1")
    .replaceAll('"', '""')}"`;

/** A table as CSV for spreadsheets: a byte-order mark, every cell in quotes, none a formula (TH13). */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
