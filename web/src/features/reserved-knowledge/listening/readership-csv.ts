import type { Readership_RowFragment } from '../../../graphql/generated/graphql';
import { locales } from '../../../i18n/routing';

// A cell that begins like a formula is run by spreadsheets.
const cell = (value: string | number | null | undefined): string =>
  `"${String(value ?? '')
    .replace(/^([=+\-@\t\r])/, "'$1")
    .replaceAll('"', '""')}"`;

/** P33: counters as CSV, with a byte-order mark for spreadsheets. */
export function csvOf(rows: readonly Readership_RowFragment[]): string {
  const head = ['titolo', 'indirizzo', 'letture', 'valutazioni', 'media', ...locales];
  const lines = rows.map(({ content, views, ratings, score, languages }) => [
    content?.text?.title,
    content?.slug,
    views,
    ratings ?? 0,
    score === null ? '' : String(score).replace('.', ','),
    ...locales.map((locale) => languages.find((one) => one.locale === locale)?.views ?? 0),
  ]);
  return `\u{feff}${[head, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
