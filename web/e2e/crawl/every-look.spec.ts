import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { make } from '../routes/made';
import { pagesOfBuild } from '../routes/manifest';
import { Sweep } from '../routes/sweep';
import { visitsOf } from '../routes/visits';

/* npm run crawl: every page × its languages × three widths × script on and off. What it found goes to a file, for the table. */

const widths = [360, 768, 1280];
const wished = process.env.RESPI_CRAWL_LOCALES?.split(',') ?? ['it', 'en', 'ar'];
const written = ['it', 'en'];
const report = process.env.RESPI_CRAWL_REPORT;
const area = process.env.RESPI_CRAWL_AREA ?? '';

test('issue 7: every page is whole in every language, on every width, with script and without', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(2 * 60 * 60_000);
  const made = await make(browser);
  const visits = visitsOf(made);
  const rows: { locale: string; script: boolean; pages: number; faults: string[] }[] = [];
  const [first = 360, ...also] = widths;
  for (const locale of wished)
    for (const script of [true, false]) {
      const sweep = new Sweep(browser, new URL(baseURL ?? '').origin);
      const row = { locale, script, pages: 0, faults: [] as string[] };
      rows.push(row);
      for (const pattern of pagesOfBuild().map((one) => one.replace('/[locale]', ''))) {
        const visit = visits[pattern];
        if (!visit || (visit.as && !written.includes(locale))) continue;
        if (area && (area === 'reserved') !== Boolean(visit.as)) continue;
        const look = { locale, width: first, also, script, axeEverywhere: true };
        row.faults.push(...(await sweep.visit(pattern, visit, look)));
        row.pages += [visit.at].flat().length;
        if (report) writeFileSync(report, JSON.stringify({ widths, rows }));
      }
      await sweep.close();
    }
  expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
});
