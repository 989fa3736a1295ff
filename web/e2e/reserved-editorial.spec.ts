import { expect, test } from '@playwright/test';
import { askGraph } from './support/graph';
import { expectWhole, picture } from './support/page-checks';
import { alive, area, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const strange = `xq${invented.italian().replace(/\W/g, '')}`;

test('P31 P30: words that found nothing become a synonym, and the next search finds', async ({ browser }) => {
  const reader = await visitor(browser);
  await reader.goto(`/it/cerca?q=${strange}`);
  await expect(reader.getByRole('heading', { name: /Nessun risultato/ })).toBeVisible();

  const page = await pageOf(browser, 'marta-isaia');
  await page.goto(`${area}/conoscenza/ricerche`);
  await expectWhole(page);
  await picture(page, 'P31-ricerche-a-vuoto');
  const row = page.getByRole('row').filter({ hasText: strange });
  await row.getByRole('link', { name: /Aggiungi ai sinonimi/ }).click();
  await alive(page);
  await page.getByLabel('Italiano', { exact: false }).first().fill(`codice fiscale\n${strange}`);
  await page.getByRole('button', { name: 'Salva i sinonimi' }).click();
  await told(page, 'Sinonimi salvati');
  await expectWhole(page);
  await picture(page, 'P30-sinonimi');
  await reader.goto(`/it/cerca?q=${strange}`);
  await expect(reader.locator('.search-hits a').first()).toBeVisible();
  await page.goto(`${area}/conoscenza/sinonimi`);
  await expectWhole(page);
  await page.context().close();
  await reader.context().close();
});

test('P32: what a reader says reaches the desk and is marked as looked at', async ({ browser }) => {
  const reader = await visitor(browser);
  await reader.goto('/it/sportelli');
  const comment = `Non trovo ${invented.italian()}`;
  await askGraph('mutation ($input: RateContentInput!) { rateContent(input: $input) { accepted } }', {
    input: { path: '/it/sportelli', locale: 'it', score: 2, comment, clientKey: crypto.randomUUID() },
  });
  await reader.context().close();
  const page = await pageOf(browser, 'marta-isaia');
  await page.goto(`${area}/conoscenza/valutazioni`);
  const card = page.locator('.rating-card').filter({ hasText: comment });
  await expect(card).toBeVisible();
  await expectWhole(page);
  await picture(page, 'P32-valutazioni');
  await card.getByRole('button', { name: /Segna come guardata/ }).click();
  await told(page, 'Valutazione aggiornata');
  await expect(page.locator('.rating-card').filter({ hasText: comment })).toHaveCount(0);
  await page.context().close();
});

test('P33: the counters are shown by days and leave as a file', async ({ browser }) => {
  const page = await pageOf(browser, 'marta-isaia');
  await page.goto(`${area}/conoscenza/letture`);
  await expectWhole(page);
  await picture(page, 'P33-letture');
  const href = await page.getByRole('link', { name: 'Scarica CSV' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(await file.text()).toContain('"titolo";"indirizzo";"letture"');
  await page.context().close();
});

test('P16 P37: a text is edited, compared word by word and restored; its address changes and the old one leads on', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'marta-isaia');
  const { contents } = await askGraph<{ contents: { edges: { node: { id: string; slug: string } }[] } }>(
    '{ contents(first: 1, filter: { type: FAQ, text: "codice K10" }) { edges { node { id slug } } } }',
  );
  const { id, slug } = contents.edges[0]?.node ?? { id: '', slug: '' };
  await page.goto(`${area}/conoscenza/${id}/modifica`);
  await alive(page);
  await page.getByLabel(/^Titolo/).fill('Che cosa significa il codice K10?');
  await page.getByRole('button', { name: 'Salva', exact: true }).click();
  await told(page, 'Contenuto salvato');
  await page.getByRole('row').filter({ hasText: 'Che cosa significa' }).getByRole('link').click();
  await expect(page.locator('ins', { hasText: 'cosa significa il' }).or(page.locator('ins').first())).toBeVisible();
  await expectWhole(page);
  await picture(page, 'P16-confronto');
  await page.goto(`${area}/conoscenza/${id}`);
  await page.getByRole('row').filter({ hasText: 'K10' }).last().getByRole('link').click();
  await alive(page);
  await page.getByRole('button', { name: /Ripristina la revisione/ }).click();
  await told(page, 'Revisione ripristinata');
  await page.locator('#indirizzo-pagina > summary').click();
  await alive(page);
  await page
    .locator('#indirizzo-pagina')
    .getByLabel(/Nome nell’indirizzo/)
    .fill(`${slug}-bis`);
  await page.getByRole('button', { name: 'Cambia indirizzo' }).click();
  await told(page, 'Indirizzo cambiato');
  await expectWhole(page);
  await picture(page, 'P15-contenuto');
  const moved = await page.request.get(`/ar/faq/${slug}`, { maxRedirects: 0 });
  expect([moved.status(), new URL(moved.headers().location ?? '', page.url()).pathname]).toEqual([
    308,
    `/ar/faq/${slug}-bis`,
  ]);
  await page.context().close();
});

test('P18: what is due is confirmed in one press; every room is whole on a telephone', async ({ browser }) => {
  const page = await pageOf(browser, 'chiara-dutto', phone);
  for (const room of ['scadenze', 'valutazioni', 'letture', 'ricerche', 'sinonimi']) {
    await page.goto(`${area}/conoscenza/${room}`);
    await expectWhole(page);
    await picture(page, `telefono-${room}`);
  }
  await page.context().close();
});
