import type { Sheet } from './xlsx.js';

/** A cell that a spreadsheet would run as a formula is shown as text (security: CSV injection). */
const safe = (cell: string | number): string => {
  const text = String(cell);
  const plain = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A table as CSV for an Italian spreadsheet: semicolons, CRLF, UTF-8 with its mark (A39). */
export const csvOf = (table: Sheet): Buffer =>
  Buffer.from(`\uFEFF${table.map((row) => row.map(safe).join(';')).join('\r\n')}\r\n`);
