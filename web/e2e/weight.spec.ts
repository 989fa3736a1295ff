import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Most that the HTML of a public page may weigh, bytes after gzip (design, section 7); `npm run crawl` weighs every page. */
const MOST = 20_000;
/** The heaviest of each kind; lists that other journeys lengthen are left to the crawl. */
const PAGES = [
  '',
  '/argomenti/ingresso-e-soggiorno',
  '/bisogni/sono-appena-arrivato',
  '/scheda/primi-giorni-in-italia',
  '/scheda/primo-permesso-di-soggiorno',
  '/domande-frequenti',
  '/faq/prenotare-ufficio-cittadinanza',
  '/sportelli',
  '/prenota',
  '/chiedi?comune=Alba',
];

test('issue 7: in Italian, Arabic, Chinese and Ukrainian the HTML of the heaviest pages keeps to its budget', async ({
  request,
}) => {
  test.setTimeout(120_000);
  const heavy: string[] = [];
  for (const locale of ['it', 'ar', 'zh', 'uk'])
    for (const at of PAGES) {
      const answer = await request.get(`/${locale}${at}`);
      const html = await answer.text();
      expect([`/${locale}${at}`, answer.status(), html.includes('</footer>')]).toEqual([`/${locale}${at}`, 200, true]);
      const weight = gzipSync(html).length;
      if (weight > MOST) heavy.push(`/${locale}${at} weighs ${weight} of ${MOST} bytes`);
    }
  expect(heavy).toEqual([]);
});
