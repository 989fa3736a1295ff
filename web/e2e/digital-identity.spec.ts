import { expect, type Page, test } from '@playwright/test';
import { loginOf } from './support/platform';
import { phone, signIn, visitor } from './support/session';

/* The invented provider of the demonstration stands for the proxy of SPID and CIE. */

const operator = 'sabrina-olivero';
const atProvider = /^sabrina\.olivero/;
const area = '/it/area-riservata';

/** At the provider a person says who they are by choosing. */
async function choose(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Identità digitale di prova' })).toBeVisible();
  await page.getByRole('link', { name: atProvider }).click();
}

test.describe
  .serial('I21: la porta di SPID e CIE', () => {
    test('I21: un’identità che nessuno ha collegato non fa entrare, e non crea nessuno', async ({ browser }) => {
      const page = await visitor(browser, phone);
      await page.goto('/it/accedi');
      await page.getByRole('link', { name: 'Entra con SPID di prova' }).click();
      await choose(page);
      await expect(page).toHaveURL(/\/it\/accedi\?s=/);
      await expect(page.locator('.error-summary')).toContainText('non è collegata a nessuna utenza');
    });

    test('I21: si annulla, e la pagina dell’accesso lo dice nella lingua di chi legge', async ({ browser }) => {
      const page = await visitor(browser, phone);
      await page.goto('/ar/accedi');
      await page.locator('.login-other a').click();
      await page.getByRole('link', { name: 'Annulla' }).click();
      await expect(page).toHaveURL(/\/ar\/accedi\?s=/);
      await expect(page.locator('.error-summary')).toContainText('أُلغي الدخول بالهوية الرقمية');
    });

    test('I21: la collego dal mio profilo con due prove, e poi entro senza password', async ({ browser }) => {
      const page = await visitor(browser, phone);
      await signIn(page, operator, `${area}/account`);
      await page.getByRole('link', { name: 'Collega la mia identità' }).click();
      await page.getByLabel(/^La tua password/).fill('non è la mia password');
      await page.getByRole('button', { name: 'Collega la mia identità' }).click();
      await expect(page.locator('.error-summary')).toContainText('La tua password');
      await page.getByLabel(/^La tua password/).fill((await loginOf(operator)).password);
      await page.getByRole('button', { name: 'Collega la mia identità' }).click();
      await page.getByRole('link', { name: 'Vai a SPID di prova' }).click();
      await choose(page);
      await expect(page.getByText('Identità digitale collegata')).toBeVisible();

      const other = await visitor(browser);
      await other.goto(`${area}/segnalazioni`);
      await other.getByRole('link', { name: 'Entra con SPID di prova' }).click();
      await choose(other);
      await expect(other).toHaveURL(({ pathname }) => pathname === `${area}/segnalazioni`);
      await other.goto(`${area}/account/identita-digitale`);
      await expect(other.getByText('Ultimo accesso')).toBeVisible();
    });

    test('I21: il ritorno in un altro browser non entra, e la scollego', async ({ browser }) => {
      const mine = await visitor(browser);
      await mine.goto('/it/accedi');
      await mine.getByRole('link', { name: 'Entra con SPID di prova' }).click();
      const choice = await mine.getByRole('link', { name: atProvider }).getAttribute('href');
      const answer = await mine.request.get(new URL(choice ?? '', mine.url()).href, { maxRedirects: 0 });
      const back = answer.headers().location ?? '';
      expect(back).toContain('code=');
      const theirs = await visitor(browser);
      await theirs.goto(back);
      await expect(theirs).toHaveURL(({ pathname }) => pathname === '/it/accedi');
      await theirs.goto(area);
      await expect(theirs).toHaveURL(({ pathname }) => pathname === '/it/accedi');

      const page = await visitor(browser);
      await signIn(page, operator, `${area}/account/identita-digitale`);
      await page.getByLabel(/^La tua password/).fill((await loginOf(operator)).password);
      await page.getByRole('button', { name: 'Scollega' }).click();
      await expect(page.getByText('Identità digitale scollegata.')).toBeVisible();
    });
  });
