import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectWhole, picture } from './support/page-checks';
import { pageOf, phone } from './support/session';

const register = '/it/area-riservata/rete';
test.describe.configure({ timeout: 120_000, mode: 'serial' });

test.describe('the life of an adhesion, in the browser', () => {
  test('N10 N11 N14: by keyboard alone the coordinator looks at what follows, suspends an ente and reinstates it', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await open(page, 'Dogliani');
    await press(page, page.getByRole('link', { name: 'Sospendi l’adesione…' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sospensione dell’adesione');
    await expect(page.getByRole('list', { name: 'Che cosa lascia l’ente' }).getByRole('listitem')).toHaveCount(7);
    await expectWhole(page);
    await picture(page, 'uscita-1280-it');
    await reach(page, page.locator('textarea[name="reason"]'));
    await page.keyboard.type('Il legale rappresentante è decaduto');
    await press(page, page.getByRole('button', { name: 'Conferma la sospensione' }));
    await expect(page.getByText('Decisione registrata.')).toBeVisible();
    const departure = page.getByRole('region', { name: 'Sospensione dell’adesione' });
    await expect(async () => {
      await page.reload();
      await expect(departure).toContainText('conclusa', { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('region', { name: 'Adesione al protocollo d’intesa' })).toContainText('Sospesa');
    await expectWhole(page);
    await picture(page, 'ente-sospeso-1280-it');
    await press(page, page.getByRole('button', { name: 'Ripristina', exact: true }));
    await expect(page.getByText('Adesione aggiornata.')).toBeVisible();
  });

  test('N11: a preview that is no longer true is refused, and what was typed is still there', async ({ browser }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await open(page, 'Dogliani');
    const ente = new URL(page.url()).pathname;
    await page.goto(`${ente}/uscita?tipo=sospensione`);
    const other = await page.context().newPage();
    await other.goto(ente);
    await nameReferent(other, 'Ada Nuova');
    await page.locator('textarea[name="reason"]').fill('Motivo che resta scritto');
    await page.getByRole('button', { name: 'Conferma la sospensione' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.locator('textarea[name="reason"]')).toHaveValue('Motivo che resta scritto');
    await expectWhole(page);
  });

  test('N6 N13 N18 N28: the administrator of an ente files a delibera, names a contact, plans to leave and thinks again', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'roberto-cravero');
    await open(page, 'Alba');
    await expect(page.getByRole('link', { name: 'Sospendi l’adesione…' })).toHaveCount(0);
    await nameReferent(page, 'Rita Referente');
    await page.getByText('Aggiungi un documento').click();
    const buffer = Buffer.from(`%PDF-1.7\n% ${Date.now()}\n%%EOF\n`);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'delibera.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('button', { name: 'Carica' }).click();
    await expect(page.getByText('Documento aggiunto.')).toBeVisible();
    await expect(page.getByText('Nessuna firma digitale trovata nel file.').first()).toBeVisible();
    await expectWhole(page);
    await page.getByRole('link', { name: 'Registra il recesso…' }).click();
    const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await page.locator('input[name="effectiveOn"]').fill(day);
    await page.locator('textarea[name="reason"]').fill('Prova di recesso');
    await page.getByRole('button', { name: 'Conferma il recesso' }).click();
    const departure = page.getByRole('region', { name: 'Recesso dall’adesione' });
    await expect(departure).toContainText('in programma');
    await departure.getByRole('button', { name: /Revoca/ }).click();
    await expect(page.getByText('Uscita revocata.')).toBeVisible();
    await expectWhole(page);
  });

  test('N10: on a telephone the preview fits', async ({ browser }) => {
    const page = await pageOf(browser, 'luciano-serra', phone);
    await open(page, 'Dogliani');
    await page.goto(`${new URL(page.url()).pathname}/uscita?tipo=recesso`);
    await expectWhole(page);
    await picture(page, 'uscita-360-it');
  });
});

/** Finds a comune in the register by the word that the browser types, and opens it. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(register);
  const box = page.locator('main input[name="q"]');
  await box.focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: `Comune di ${name}`, exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

async function nameReferent(page: Page, name: string): Promise<void> {
  await page.getByText('Indica un referente').click();
  await page.locator('input[name="referente.name"]').fill(name);
  await page.getByRole('button', { name: 'Indica', exact: true }).click();
  await expect(page.getByText('Referente indicato.')).toBeVisible();
}

/** Walks with the tabulator until a control has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}
