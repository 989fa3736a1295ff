import { expect, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { alive, area, told } from './support/reserved';
import { pageOf } from './support/session';

test.describe.configure({ timeout: 240_000 });
const HERE = `${area}/dati-personali`;
const provincial = 'luciano-serra';

test.describe('personal data: what is kept, forgotten, held', () => {
  test('C37 I18: the Provincia sets a term with its source; what was unconfirmed is confirmed', async ({ browser }) => {
    const page = await pageOf(browser, provincial);
    await page.goto(HERE);
    const row = page.getByRole('row').filter({ hasText: 'richieste di assistenza' });
    await expect(row).toContainText('Da confermare');
    await expectWhole(page);
    await page.getByText('Stabilisci un termine', { exact: true }).click();
    await alive(page);
    const form = page.locator('#stabilisci form');
    await form.getByLabel('Tipo di dato').selectOption({ label: 'Segnalazioni: richieste di assistenza' });
    await form.getByLabel('Mesi').fill('0');
    await form.getByLabel('Atto o motivo').fill('Decisione del titolare del 22 novembre 2026');
    await form.getByRole('button').click();
    await expect(form.getByRole('alert')).toBeVisible();
    await expect(form.getByLabel('Atto o motivo')).toHaveValue(/Decisione/);
    await form.getByLabel('Mesi').fill('18');
    await form.getByRole('button').click();
    await told(page, 'Termine stabilito');
    await expect(row).toContainText('18 mesi');
    await expect(row).toContainText('Confermato');
    await page.context().close();
  });

  test('C37: a hold is placed by the number of a case, shown with its reason, and lifted', async ({ browser }) => {
    const page = await pageOf(browser, provincial);
    await page.goto(`${area}/segnalazioni`);
    const number = ((await page.locator('main').textContent()) ?? '').match(/20\d\d\/\d{6}/)?.[0] ?? '';
    await page.goto(HERE);
    await page.getByText('Poni un blocco', { exact: true }).first().click();
    await alive(page);
    const form = page.locator('#poni-blocco form');
    await form.getByLabel('Numero').fill('2026/999999');
    await form.getByLabel('Motivo').fill('Ricorso pendente al tribunale di prova');
    await form.getByLabel('Fino al').fill('2027-06-30');
    await form.getByRole('button').click();
    await expect(form.getByRole('alert')).toBeVisible();
    await form.getByLabel('Numero').fill(number);
    await form.getByRole('button').click();
    await told(page, 'Blocco posto');
    const held = page.getByRole('listitem').filter({ hasText: `Segnalazione ${number}` });
    await expect(held).toContainText('In vigore');
    await expect(held).toContainText('Ricorso pendente');
    await expectWhole(page);
    await held.getByText('Togli il blocco', { exact: true }).first().click();
    await held.getByLabel('Perché si toglie').fill('Il ricorso è stato deciso');
    await held.getByRole('button').click();
    await told(page, 'Blocco tolto');
    await expect(held).toContainText('Tolto');
    await page.context().close();
  });

  test('C37 I10: an auditor looks and decides nothing; an operator does not come in', async ({ browser }) => {
    const auditor = await pageOf(browser, 'ines-caldera');
    await auditor.goto(HERE);
    await expect(auditor.getByRole('heading', { level: 2, name: 'Termini di conservazione' })).toBeVisible();
    await expect(auditor.locator('main form')).toHaveCount(0);
    await expectWhole(auditor);
    await auditor.context().close();
    const operator = await pageOf(browser, 'giulia-ferrero');
    await operator.goto(HERE);
    await expect(operator.getByRole('heading', { name: /non è per il ruolo che stai usando/ })).toBeVisible();
    await operator.context().close();
  });

  test('I18 FIG15: what is held of a person comes as a file; nothing of who it is stays in an address', async ({
    browser,
  }) => {
    const page = await pageOf(browser, provincial);
    await page.goto(`${HERE}/persone`);
    await expectWhole(page);
    const form = page.locator('form[action$="/persone/esporta"]');
    await form.getByLabel('Di chi').fill('nessuno.di.noto@example.org');
    await form.getByLabel('Richiesta').fill('prot. 12/2026');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Scarica da leggere' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('dati-personali.html');
    expect(page.url()).not.toContain('nessuno');
    const refused = await page.request.post(`${HERE}/persone/esporta`, {
      headers: { origin: 'https://elsewhere.example' },
      form: { of: 'nessuno.di.noto@example.org', reason: 'prot. 12/2026' },
    });
    expect(refused.status()).toBe(403);
    await form.getByLabel('Di chi').fill('ab');
    await form.getByLabel('Richiesta').fill('prot. 12/2026');
    await form.getByRole('button', { name: 'Scarica da leggere' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'almeno sei caratteri' })).toBeVisible();
    await page.context().close();
  });

  test('I18 I10: the coordination asks for an erasure, the Provincia decides it, and it comes to its end', async ({
    browser,
  }) => {
    const protocol = `prot. ${Date.now()}/2026`;
    const asker = await pageOf(browser, 'chiara-dutto');
    await asker.goto(`${HERE}/persone`);
    await asker.getByText('Chiedi una cancellazione', { exact: true }).first().click();
    await alive(asker);
    const form = asker.locator('#chiedi form');
    await form.getByLabel('Di chi').fill('nessuno.di.noto@example.org');
    await form.getByLabel('Richiesta').fill(protocol);
    await form.getByRole('button').click();
    await told(asker, 'ora decide un’altra persona');
    const asked = asker.getByRole('listitem').filter({ hasText: protocol });
    await expect(asked).toContainText('Da decidere');
    await expect(asked.locator('form')).toHaveCount(0);
    await expectWhole(asker);
    const page = await pageOf(browser, provincial);
    await page.goto(`${HERE}/persone`);
    const waiting = page.getByRole('listitem').filter({ hasText: protocol });
    await waiting.getByText('Accogli', { exact: true }).click();
    await alive(page);
    await waiting.getByRole('button', { name: 'Cancella i dati' }).click();
    await told(page, 'Cancellazione avviata');
    await expect(async () => {
      await page.reload();
      await expect(waiting.first()).toContainText('Conclusa', { timeout: 3_000 });
    }).toPass({ timeout: 90_000 });
    await expect(waiting.first()).not.toContainText('nessuno.di.noto');
    await expectWhole(page);
    await Promise.all([asker.context().close(), page.context().close()]);
  });

  test('I12: the administrator of an ente sees who of others read its cases', async ({ browser }) => {
    const coordination = await pageOf(browser, 'chiara-dutto');
    await coordination.goto(`${area}/segnalazioni`);
    await coordination.context().close();
    const page = await pageOf(browser, 'roberto-cravero');
    await page.goto(`${area}/letture`);
    await expect(page.getByRole('heading', { level: 1, name: 'Chi ha letto le nostre segnalazioni' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Chiara Dutto' }).first()).toBeVisible();
    await expectWhole(page);
    await page.goto(`${area}/letture?dal=2020-01-01&al=2020-01-02`);
    await expect(page.getByRole('heading', { name: 'Nessuna lettura' })).toBeVisible();
    await page.context().close();
  });
});
