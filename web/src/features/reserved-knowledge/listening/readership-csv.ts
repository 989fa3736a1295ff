import type { Readership_RowFragment } from '../../../graphql/generated/graphql';
import { locales } from '../../../i18n/routing';
import { csvText } from '../../../spreadsheet/csv';

/** P33: counters as CSV. */
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
  return csvText([head, ...lines]);
}
