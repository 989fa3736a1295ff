import type { Download } from '@respi/kit/files.js';

/** A field of a CSV file: quoted, and never a formula for a spreadsheet. */
const cell = (value: string | number | null): string => {
  const text = String(value ?? '');
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
};

/** Rows as a CSV file that a spreadsheet of an Italian office opens as it is: semicolons, UTF-8 with its mark. */
export const csv = (name: string, rows: readonly (readonly (string | number | null)[])[]): Download => ({
  name,
  mediaType: 'text/csv; charset=utf-8',
  body: Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`),
});
