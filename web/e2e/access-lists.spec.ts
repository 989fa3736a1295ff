import { expect, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { pageOf } from './support/session';

const area = '/it/area-riservata';

test.describe.configure({ timeout: 240_000 });

test('I13: who answers for the network finds who has still to accept, and takes the list away', async ({ browser }) => {
  const page = await pageOf(browser, 'luciano-serra');
  await page.goto(`${area}/accessi/regole/persone`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi ha accettato le regole');
  await page.getByLabel('Nome della persona o dell’ente').fill('Serra');
  await page.getByRole('button', { name: 'Applica' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Luciano Serra' })).toHaveCount(1);
  await expectWhole(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Scarica l’elenco (CSV)' }).click();
  expect((await waiting).suggestedFilename()).toBe('regole-accettate.csv');
});

test('I11: an auditor searches what has left the platform, by whom and when, a page after the other', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'ines-caldera');
  await page.goto(`${area}/registro-accessi`);
  await page.getByText('Altri filtri', { exact: false }).first().click();
  await page.getByLabel('Chi ha agito').fill('Nessuno Con Questo Nome');
  await page.getByRole('button', { name: 'Cerca nel registro' }).click();
  await expect(page.locator('.error-summary')).toContainText('Chi ha agito');
  await page.getByLabel('Chi ha agito').fill('Luciano Serra');
  await page.getByRole('button', { name: 'Cerca nel registro' }).click();
  await expect(page).toHaveURL(/da=[0-9a-f-]{36}/);
  await expect(page.getByRole('row').filter({ hasText: 'Luciano Serra' }).first()).toBeVisible();
  await expectWhole(page);
  await page.getByLabel('Come').selectOption({ label: 'Che cosa è uscito (file, tabelle, messaggi)' });
  await page.getByRole('button', { name: 'Cerca nel registro' }).click();
  await expect(page).toHaveURL(/come=LEFT/);
  await expect(page.getByRole('row').filter({ hasText: 'RulesReadersExport' }).first()).toBeVisible();
});
