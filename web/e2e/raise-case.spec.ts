import { expect, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { pageOf } from './support/session';

const list = '/it/area-riservata/segnalazioni';

test.describe('raising a case', () => {
  test('C1 C4: an operator raises a case of one purpose, with its written criterion and a checked pratica', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await page.goto(`${list}/nuova`);
    await expectWhole(page);
    await page.getByRole('button', { name: 'Stato di una pratica' }).click();
    await expect(page).toHaveURL(/\/modifica$/);
    await page.getByLabel('Questura, Ufficio Immigrazione').check();
    await page.getByLabel(/^Oggetto/).fill('Rinnovo del permesso: esito dopo quattro mesi');
    await page.getByLabel(/^Tipo di riferimento/).selectOption('INSURANCE_NUMBER');
    await page.getByLabel(/^Numero/).fill('123');
    await page.getByLabel(/^Che cosa vuoi sapere/).fill('La domanda è stata presentata a luglio.');
    await expect(page.getByText('La forma non è corretta')).toBeVisible();
    await page.getByLabel(/^Numero/).fill('055123456789');
    await page.getByLabel(/^Che cosa vuoi sapere/).click();
    await expect(page.getByText('La forma è corretta')).toBeVisible();
    await expectWhole(page);
  });
});
