import { expect, type Page, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { alive, area, fillConsultation, openConsultation, told } from './support/reserved';
import { pageOf } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

test.describe('a case, from its first word', () => {
  test('C1 C4: what is missing is named and led to; everything typed is still there', async ({ browser }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await openConsultation(page);
    await alive(page);
    await page.getByLabel(/^Descrivi il caso/).fill('Testo che non deve andare perduto.');
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
    const summary = page.getByRole('alert', { name: 'C’è un problema' });
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link', { name: /^Oggetto/ })).toBeVisible();
    await expect(summary.getByRole('link', { name: /^Quanto è urgente/ })).toBeVisible();
    await expect(page.getByLabel(/^Descrivi il caso/)).toHaveValue('Testo che non deve andare perduto.');
    await expectWhole(page);
    await summary.getByRole('link', { name: /^Oggetto/ }).click();
    await expect(page.getByLabel(/^Oggetto/)).toBeFocused();
    await page.context().close();
  });

  test('C7: the draft keeps itself while it is written, also what a lost connection kept back, and is there after a reload', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    const subject = `Bozza ${invented.italian()}`;
    await openConsultation(page);
    await alive(page);
    await page.getByLabel(/^Oggetto/).fill(subject);
    await told(page, 'Bozza salvata.');
    await page.context().setOffline(true);
    await page.getByLabel(/^Oggetto/).fill(`${subject}, senza rete`);
    await told(page, 'La bozza non è stata salvata');
    await page.context().setOffline(false);
    await told(page, 'Bozza salvata.');
    await page.reload();
    await expect(page.getByLabel(/^Oggetto/)).toHaveValue(`${subject}, senza rete`);
    await page.context().close();
  });

  test('C7: a file is judged by what it is, not by its name, and the draft is kept all the same', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await openConsultation(page);
    await alive(page);
    const subject = `Allegati ${invented.italian()}`;
    await page.getByLabel(/^Oggetto/).fill(subject);
    await page.getByLabel('Allegati').setInputFiles({
      name: 'ricevuta.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ this is a program'),
    });
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText(
      'Allegati: il file non è di un tipo ammesso',
    );
    await expect(page.getByLabel(/^Oggetto/)).toHaveValue(subject);
    await page.getByLabel('Allegati').setInputFiles({
      name: 'ricevuta.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
    });
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await told(page, 'Bozza salvata.');
    await expect(page.getByRole('link', { name: 'ricevuta.pdf' })).toBeVisible();
    await expectWhole(page);
    await page.context().close();
  });

  test('C5: an answer that the network already has ends the case before it is sent', async ({ browser }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    const casePath = await openConsultation(page);
    await alive(page);
    await page.getByLabel(/^Oggetto/).fill('Quanto costa il permesso di soggiorno');
    await page.getByRole('button', { name: 'Questa risposta mi basta' }).first().click();
    await told(page, 'la risposta è stata contata come utile');
    await page.goto(casePath);
    await expect(page.locator('.case-head').getByText('Annullata')).toBeVisible();
    await page.context().close();
  });

  test('C6: where another desk follows the pratica it is told where the number is typed, and nothing of the other', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await page.goto(`${area}/segnalazioni/nuova`);
    await page.getByRole('button', { name: 'Stato di una pratica' }).click();
    await page.waitForURL(/\/modifica$/);
    await alive(page);
    await page.getByLabel(/^Tipo di riferimento/).selectOption('INSURANCE_NUMBER');
    await page.getByLabel(/^Numero/).fill('0000 0000 0105');
    await told(page, 'Un altro sportello segue già questa pratica');
    await expect(page.getByText(/Persona Esempio|Appuntamento per le impronte/)).toHaveCount(0);
    await expectWhole(page);
    await page.getByLabel(/^Numero/).fill('0000 0000 0999');
    await expect(page.getByText('Un altro sportello segue già questa pratica')).toHaveCount(0, { timeout: 60_000 });
    await page.context().close();
  });

  test('C42: pressing twice sends one case', async ({ browser }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    const subject = `Doppio invio ${invented.italian()}`;
    await openConsultation(page);
    await alive(page);
    await fillConsultation(page, subject);
    await page.getByRole('button', { name: 'Invia la segnalazione' }).dblclick();
    await told(page, 'Segnalazione inviata');
    await page.goto(`${area}/segnalazioni?q=${encodeURIComponent(subject)}`);
    await expect(page.getByRole('link', { name: subject })).toHaveCount(1);
    await page.context().close();
  });

  test('C21: of two windows on one draft the later sees both versions side by side, and keeps what it chooses', async ({
    browser,
  }) => {
    const [first, second] = await Promise.all([pageOf(browser, 'giulia-ferrero'), pageOf(browser, 'giulia-ferrero')]);
    const casePath = await openConsultation(first);
    await second.goto(`${casePath}/modifica`);
    await Promise.all([alive(first), alive(second)]);
    await first.getByLabel(/^Oggetto/).fill('Parole della prima finestra');
    await first.getByRole('button', { name: 'Salva la bozza' }).click();
    await told(first, 'Bozza salvata.');
    await second.getByLabel(/^Oggetto/).fill('Parole della seconda finestra');
    await second.getByRole('button', { name: 'Salva la bozza' }).click();
    await expect(second.getByRole('alert', { name: 'C’è un problema' })).toContainText(
      'qualcun altro ha modificato la stessa cosa',
    );
    await expect(second.getByLabel(/^Oggetto/)).toHaveValue('Parole della seconda finestra');
    const both = second.locator('.conflict');
    await expect(both).toContainText('Parole della prima finestra');
    await expect(both).toContainText('Parole della seconda finestra');
    await expectWhole(second);
    await both.getByLabel('Prendi quella del collega').check();
    await second.getByRole('button', { name: 'Salva la bozza' }).click();
    await told(second, 'Bozza salvata.');
    await expect(second.getByLabel(/^Oggetto/)).toHaveValue('Parole della prima finestra');
    await Promise.all([first.context().close(), second.context().close()]);
  });

  test('C21: of two who act on one case the later is told who did what, sees both choices, and nothing typed is lost', async ({
    browser,
  }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    const casePath = await openConsultation(desk);
    await alive(desk);
    await fillConsultation(desk, `Due mani ${invented.italian()}`);
    await desk.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await told(desk, 'Segnalazione inviata');
    await desk.goto(`${casePath}?azione=annulla`);
    const [first, second] = await Promise.all([pageOf(browser, 'chiara-dutto'), pageOf(browser, 'chiara-dutto')]);
    await Promise.all([first.goto(casePath), second.goto(casePath)]);
    await Promise.all([alive(desk), alive(first), alive(second)]);
    const classify = async (page: Page, office: string) => {
      await page.locator('#classifica').getByLabel('Argomento').selectOption({ index: 1 });
      await page.locator('#classifica').getByLabel('Ufficio competente').selectOption(office);
      await page.getByRole('button', { name: 'Salva la classificazione' }).click();
    };
    await classify(first, 'PREFETTURA_SUI');
    await told(first, 'Segnalazione classificata');
    await classify(second, 'PREFETTURA_CITTADINANZA');
    await expect(second.getByRole('alert', { name: 'C’è un problema' })).toContainText('Chiara Dutto: Classificata');
    const both = second.locator('.conflict');
    await expect(both).toContainText('Sportello Unico');
    await expect(both).toContainText('Cittadinanza');
    await expectWhole(second);
    await second.getByRole('button', { name: 'Salva la classificazione' }).click();
    await told(second, 'Segnalazione classificata');
    await desk.getByLabel(/^Motivo dell’annullamento/).fill('Risolta allo sportello');
    await desk.locator('#annulla').getByRole('button', { name: 'Annulla la segnalazione' }).click();
    await expect(desk.getByRole('alert', { name: 'C’è un problema' })).toContainText('Chiara Dutto: Classificata');
    await expect(desk.getByLabel(/^Motivo dell’annullamento/)).toHaveValue('Risolta allo sportello');
    await desk.locator('#annulla').getByRole('button', { name: 'Annulla la segnalazione' }).click();
    await told(desk, 'Segnalazione annullata');
    await Promise.all([desk, first, second].map((page) => page.context().close()));
  });
});
