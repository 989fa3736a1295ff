import { expect, test } from '@playwright/test';
import { pageOf, phone, signIn, visitor } from './support/session';

/* I15: an operator lets the administrator of the platform look; both sides of it. */

const operator = 'elira-hoxha';
const platform = 'fabio-tesio';
const area = '/it/area-riservata';
const WHY = 'Non trovo una segnalazione che avevo scritto';

test.describe
  .serial('I15: l’assistenza guarda con il consenso', () => {
    test('I15: chi ha un problema dà il consenso dal telefono, con un motivo e una durata', async ({ browser }) => {
      const page = await visitor(browser, phone);
      await signIn(page, operator, `${area}/account`);
      await page.getByRole('link', { name: 'Consensi all’assistenza' }).click();
      await page.getByRole('button', { name: 'Consenti' }).click();
      await expect(page.locator('.error-summary')).toContainText('Che cosa non funziona');
      await page.getByLabel(/^Che cosa non funziona/).fill(WHY);
      await page.getByLabel(/^Per quanto tempo/).selectOption('2');
      await page.getByRole('button', { name: 'Consenti' }).click();
      await expect(page.getByText('Consenso dato')).toBeVisible();
      await expect(page.getByText('Nessuno ha guardato.')).toBeVisible();
    });

    test('I15: chi assiste guarda: il cartello è in ogni pagina e nulla si può cambiare', async ({ browser }) => {
      const page = await pageOf(browser, platform);
      await page.goto(`${area}/accessi/assistenza`);
      const row = page.locator('.member-list > li').filter({ hasText: WHY });
      await row.getByRole('button', { name: 'Guarda' }).click();
      const banner = page.locator('.support-banner');
      await expect(banner).toBeVisible();
      for (const path of ['', '/segnalazioni', '/account', '/rete']) {
        await page.goto(`${area}${path}`);
        await expect(banner).toContainText('Stai guardando con gli occhi di Elira Hoxha');
        await expect(banner).toContainText('Sola lettura');
      }
      await page.goto(`${area}/account/assistenza`);
      await page.getByLabel(/^Che cosa non funziona/).fill('Lo prolungo io');
      await page.getByRole('button', { name: 'Consenti' }).click();
      await expect(page.locator('.error-summary')).toContainText('non può farlo');
      await page.goto(area);
      await banner.getByRole('button', { name: 'Smetti di guardare' }).click();
      await expect(page.getByText('Assistenza finita: ora sei di nuovo tu.')).toBeVisible();
      await expect(banner).toHaveCount(0);
      await expect(page.locator('.reserved-person').first()).toContainText('Fabio Tesio');
    });

    test('I15 I7: il ritiro vale subito, nella scheda aperta di chi guarda', async ({ browser }) => {
      const looking = await pageOf(browser, platform);
      await looking.goto(`${area}/accessi/assistenza`);
      const row = looking.locator('.member-list > li').filter({ hasText: WHY });
      await row.getByRole('button', { name: 'Guarda' }).click();
      await expect(looking.locator('.support-banner')).toBeVisible();

      const page = await visitor(browser, phone);
      await signIn(page, operator, `${area}/account/assistenza`);
      await expect(page.getByText(/Fabio Tesio sta guardando/)).toBeVisible();
      await page.getByRole('button', { name: 'Ritira il consenso' }).click();
      await expect(page.getByText('Consenso ritirato: nessuno guarda più.')).toBeVisible();
      await expect(page.getByText(/Fabio Tesio ha guardato/)).toHaveCount(2);

      await looking.bringToFront();
      await expect(looking.getByRole('dialog')).toContainText('La tua sessione è terminata', { timeout: 6_000 });
      await looking.goto(`${area}/segnalazioni`);
      await expect(looking.getByText('Il consenso è finito o è stato ritirato: ora sei di nuovo tu.')).toBeVisible();
      await expect(looking.locator('.reserved-person').first()).toContainText('Fabio Tesio');
    });
  });
