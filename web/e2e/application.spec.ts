import { expect, test } from '@playwright/test';
import { paper } from './support/apply';
import { expectWhole } from './support/page-checks';
import { lettersTo } from './support/platform';
import { area } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 180_000 });

test('N6 N23 N28: a body asks to join from a telephone without script, confirms its address, follows its state; the coordination takes it in', async ({
  browser,
}) => {
  const page = await visitor(browser, { ...phone, javaScriptEnabled: false });
  const word = invented.italian();
  const [body, email] = [`Motorizzazione ${word}`, `ufficio.${word}@example.org`];
  let code = '';

  await test.step('N6: what is wrong is said at its field; nothing typed is lost, and the paper that arrived is kept', async () => {
    await page.goto('/it/aderisci');
    await page.getByLabel('Denominazione').fill(body);
    await page.getByLabel('Categoria').selectOption({ label: 'Altro ente' });
    await page.getByLabel('Codice fiscale dell’ente').fill('00447820045');
    await page.getByLabel('PEC o e-mail dell’ente').fill(email);
    await page.getByLabel('Legale rappresentante', { exact: false }).first().fill('Ada Direttrice');
    await page.getByLabel('Primo operatore', { exact: false }).first().fill('Ugo Primo');
    await page.getByLabel('E-mail del primo operatore').fill(`ugo.${word}@example.org`);
    await page.getByLabel('Delibera').setInputFiles(paper('delibera-di-prova.pdf'));
    const program = { name: 'firmato.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ, but called a PDF') };
    await page.getByLabel('Protocollo già firmato').setInputFiles(program);
    await page.getByRole('button', { name: 'Invia la domanda' }).click();
    await expect(page.locator('#signed-errore')).toContainText('il file non è di un tipo ammesso');
    await page.getByRole('button', { name: 'Invia la domanda' }).click();
    await expect(page.locator('#fiscalCode-errore')).toBeVisible();
    await expect(page.getByLabel('Denominazione')).toHaveValue(body);
    await expect(page.getByText('Ricevuto: delibera-di-prova.pdf')).toBeVisible();
  });

  await test.step('N6: corrected, it is received, and its code is shown once', async () => {
    await page.getByLabel('Codice fiscale dell’ente').fill('00447820044');
    await page.getByRole('button', { name: 'Invia la domanda' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Domanda ricevuta' })).toBeVisible();
    code = (await page.locator('.ask-code-value').textContent()) ?? '';
    expect(code).toMatch(/^([A-Z0-9]{4}-){2}[A-Z0-9]{4}$/);
    expect(page.url()).not.toContain(code);
  });

  await test.step('N6: the letter names nobody; its link is confirmed by a button', async () => {
    await expect.poll(async () => (await lettersTo(email)).length, { timeout: 60_000 }).toBeGreaterThan(0);
    const [letter] = await lettersTo(email);
    expect(letter?.text).not.toContain('Ada');
    expect(letter?.text).not.toContain(body);
    const link = new URL(/https?:\S+/.exec(letter?.text ?? '')?.[0] ?? 'http://none/');
    await page.goto(link.pathname);
    await page.getByRole('button', { name: 'Confermo' }).click();
    await expect(page.getByRole('status')).toContainText('è confermato');
  });

  const follow = async () => {
    await page.goto('/it/aderisci/seguito');
    await page.getByLabel('Codice').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Mostra lo stato' }).click();
  };
  await test.step('N6: who has the code reads how it stands', async () => {
    await follow();
    await expect(page.getByRole('status')).toContainText('nessuno l’ha ancora verificata');
    await expect(page.getByText(/^Indirizzo confermato il/)).toBeVisible();
  });

  await test.step('N6 N23 N28: the coordination sees that it is unverified, reads its papers and takes it in', async () => {
    const desk = await pageOf(browser, 'chiara-dutto');
    await desk.goto(`${area}/rete/scadenze`);
    await desk.getByRole('link', { name: 'Domande presentate sul sito' }).click();
    await desk.getByRole('link', { name: body }).click();
    await expect(desk.getByText('Presentata dall’ente, non verificata')).toBeVisible();
    await expect(desk.getByRole('link', { name: 'delibera-di-prova.pdf' })).toBeVisible();
    await expectWhole(desk);
    await desk.getByRole('button', { name: 'Accogli', exact: true }).click();
    await desk.waitForURL(/fatto=domanda-accolta/);
    await desk.getByRole('link', { name: body }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(body);
    await desk.context().close();
  });

  await test.step('N6: the code shows that it is a request now', async () => {
    await follow();
    await expect(page.getByRole('status')).toContainText('Registrata come richiesta di adesione');
    await page.context().close();
  });
});
