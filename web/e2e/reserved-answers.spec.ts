import { expect, type Page, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { alive, area, fillConsultation, openConsultation, told } from './support/reserved';
import { pageOf } from './support/session';
import { invented } from './support/words';

const subject = `Riscontro ${invented.italian()}`;
let casePath = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const act = async (page: Page, title: string, label: RegExp, words: string, button: string): Promise<void> => {
  await page.locator('.case-actions summary', { hasText: title }).click();
  await page.getByLabel(label).fill(words);
  await page.getByRole('button', { name: button, exact: true }).click();
};

test.describe('what becomes of an answer', () => {
  test('C17: the coordination asks what is missing, the desk answers, the coordination reads it and work goes on', async ({
    browser,
  }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    casePath = await openConsultation(desk);
    await alive(desk);
    await fillConsultation(desk, subject);
    await desk.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await told(desk, 'Segnalazione inviata');

    const coordination = await pageOf(browser, 'chiara-dutto');
    await coordination.goto(casePath);
    await alive(coordination);
    await coordination.getByLabel(/^Argomento/).selectOption({ index: 1 });
    await coordination.getByRole('button', { name: 'Salva la classificazione' }).click();
    await told(coordination, 'Segnalazione classificata');
    await act(
      coordination,
      'Chiedi informazioni allo sportello',
      /^Che cosa manca/,
      'Da quando vive in Italia?',
      'Invia la richiesta',
    );
    await told(coordination, 'Richiesta inviata allo sportello');

    await desk.goto(casePath);
    await expect(desk.getByText('Da quando vive in Italia?').first()).toBeVisible();
    await expectWhole(desk);
    await desk.getByLabel(/^La tua risposta/).fill('Dal 2019.');
    await desk.getByRole('button', { name: 'Invia le informazioni' }).click();
    await told(desk, 'la segnalazione torna in lavorazione');
    await coordination.goto(casePath);
    await expect(coordination.locator('section', { hasText: 'Chiarimenti dello sportello' }).last()).toContainText(
      'Dal 2019.',
    );
  });

  test('C10 C13: who recorded an answer finds no way to validate it', async ({ browser }) => {
    const liaison = await pageOf(browser, 'nadia-benali');
    await liaison.goto(casePath);
    await alive(liaison);
    await liaison.locator('.case-actions summary', { hasText: 'Registra una risposta' }).click();
    await liaison.getByLabel(/^Risposta dell’ufficio/).fill('Risposta data al telefono.');
    await liaison.getByLabel(/^Chi l’ha data/).fill('Ispettore Esempio');
    await liaison.getByLabel('Telefono').check({ force: true });
    await liaison.getByRole('button', { name: 'Registra la risposta' }).click();
    await told(liaison, 'Risposta registrata');
    await expect(liaison.getByRole('button', { name: 'Valida la risposta' })).toHaveCount(0);
    await expectWhole(liaison);
  });

  test('C13 C14 C21: a contest says why, who judges later is told, and the desk reads that the answer is not to be used', async ({
    browser,
  }) => {
    const referent = await pageOf(browser, 'stefano-valle');
    const late = await referent.context().newPage();
    await Promise.all([referent.goto(casePath), late.goto(casePath)]);
    await Promise.all([alive(referent), alive(late)]);
    await referent.getByRole('button', { name: 'Contesta la risposta' }).click();
    await expect(referent.getByRole('alert', { name: 'C’è un problema' })).toContainText('Nota');
    await referent.getByLabel(/^Nota/).fill('La prassi è cambiata.');
    await referent.getByRole('button', { name: 'Contesta la risposta' }).click();
    await told(referent, 'Risposta contestata');

    await late.getByLabel(/^Nota/).fill('Per me va bene.');
    await late.getByRole('button', { name: 'Valida la risposta' }).click();
    const clash = late.getByRole('alert', { name: 'C’è un problema' });
    await expect(clash).toContainText('Stefano Valle ha già deciso su questo riscontro: Contestata');
    await expect(clash).toContainText('«La prassi è cambiata.»');
    await expect(late.getByLabel(/^Nota/)).toHaveValue('Per me va bene.');
    await expectWhole(late);

    const desk = await pageOf(browser, 'giulia-ferrero');
    await desk.goto(casePath);
    await expect(desk.getByText('L’ufficio ha contestato questa risposta: non usarla.')).toBeVisible();
    await expect(desk.getByText('La prassi è cambiata.').first()).toBeVisible();
    await expectWhole(desk);
  });

  test('C15 C16: the desk reopens with a reason; a new cycle begins and the earlier answer stays readable', async ({
    browser,
  }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    await desk.goto(casePath);
    await alive(desk);
    await act(desk, 'Riapri la segnalazione', /^Motivo della riapertura/, 'La risposta è stata contestata.', 'Riapri');
    await told(desk, 'comincia un nuovo ciclo');
    await expect(desk.getByText('Risposta data al telefono.')).toBeVisible();
    await expect(desk.getByRole('heading', { name: 'Cicli' })).toBeVisible();
    await expect(desk.getByRole('cell', { name: 'La risposta è stata contestata.' })).toBeVisible();
    await expectWhole(desk);
  });

  test('C23: a note for the own ente is read by colleagues and not by the coordination', async ({ browser }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    await desk.goto(casePath);
    await alive(desk);
    await desk.locator('.case-actions summary', { hasText: 'Aggiungi una nota' }).click();
    await desk.getByLabel(/^Testo della nota/).fill('Nota per i colleghi di Alba.');
    await desk.getByRole('button', { name: 'Aggiungi', exact: true }).click();
    await told(desk, 'Nota aggiunta');
    await expect(desk.getByText('Nota per i colleghi di Alba.')).toBeVisible();
    const coordination = await pageOf(browser, 'chiara-dutto');
    await coordination.goto(casePath);
    await expect(coordination.getByRole('heading', { level: 1, name: subject })).toBeVisible();
    await expect(coordination.getByText('Nota per i colleghi di Alba.')).toHaveCount(0);
  });

  test('C7: files are added to a case under way, and a program that calls itself a PDF is refused', async ({
    browser,
  }) => {
    const desk = await pageOf(browser, 'giulia-ferrero');
    await desk.goto(casePath);
    await alive(desk);
    await desk.locator('.case-actions summary', { hasText: 'Aggiungi un allegato' }).click();
    const files = desk.getByLabel('Allegati');
    await files.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ program') });
    await desk.getByRole('button', { name: 'Carica', exact: true }).click();
    await expect(desk.getByRole('alert', { name: 'C’è un problema' })).toContainText('Allegati');
    await expectWhole(desk);
    await files.setInputFiles({ name: 'b.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await desk.getByRole('button', { name: 'Carica', exact: true }).click();
    await told(desk, 'Allegato caricato');
    const href = await desk.getByRole('link', { name: 'b.pdf' }).getAttribute('href');
    const file = await desk.request.get(href ?? '');
    expect(file.headers()['content-disposition']).toMatch(/^attachment/);
    expect(file.headers()['x-content-type-options']).toBe('nosniff');
  });

  test('C24: another desk does not find the case, neither in its list nor by its address', async ({ browser }) => {
    const other = await pageOf(browser, 'elira-hoxha');
    await other.goto(`${area}/segnalazioni?q=${encodeURIComponent(subject)}`);
    await expect(other.getByRole('heading', { name: 'Nessuna segnalazione con questi filtri' })).toBeVisible();
    await other.goto(casePath);
    await expect(other.getByRole('heading', { name: 'Non trovato' })).toBeVisible();
    await expectWhole(other);
  });
});
