export type Cell = string | number | null | undefined;

// Where a spreadsheet may see a formula begin, also in full-width letters: at the head of a cell, and after whatever another
// country's spreadsheet, which parts by commas or tabs, takes for the end of one; quotes in mid-line do not hold it.
const FORMULA = /(^|[,;\t\r\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const cellOf = (value: Cell): string =>
  `"${String(value ?? '')
    .replace(FORMULA, "$1'")
    .replaceAll('"', '""')}"`;

/** A table as CSV for spreadsheets: a byte-order mark, every cell in quotes, none a formula (TH13). */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\u{feff}${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
