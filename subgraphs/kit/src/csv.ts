import type { Sheet } from './xlsx.js';

/**
 * Where a spreadsheet may see a formula begin, also in full-width letters: at the head of a cell, and after whatever another
 * country's spreadsheet, which parts by commas or tabs, takes for the end of one; quotes in mid-line do not hold it.
 */
const FORMULA = /(^|[,;\t\r\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A cell that a spreadsheet would run as a formula is shown as text (security: CSV injection). */
const safe = (cell: string | number): string => {
  const plain = typeof cell === 'string' ? cell.replace(FORMULA, "$1'") : String(cell);
  return /[",;\t\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A table as CSV for an Italian spreadsheet: semicolons, CRLF, UTF-8 with its mark (A39). */
export const csvOf = (table: Sheet): Buffer =>
  Buffer.from(`\uFEFF${table.map((row) => row.map(safe).join(';')).join('\r\n')}\r\n`);
