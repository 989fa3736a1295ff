import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { choosePurpose, confirm, forward, giveDetails, purposeOf, sayWhoComes } from './support/booking';
import { expectWhole, picture } from './support/page-checks';
import { lettersTo } from './support/platform';
import { alive } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

const area = '/it/area-riservata';
/** Words that no other run has used, so that what is found is what this run made. */
const word = invented.italian();
const arabicWord = invented.arabic();
const subject = `Rinnovo del permesso di soggiorno e sportello ${word}`;
const question = `Che cosa si porta allo sportello ${word} per il rinnovo?`;
let casePath = '';
let sheetPath = '';
let contentPath = '';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('the main journey, from the desk to the citizen', () => {
  test('C1 C4 C5: the desk of Alba raises an urgent case for the Questura and sees similar answers while typing', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await page.goto(`${area}/segnalazioni/nuova`);
    await page.getByRole('button', { name: 'Stato di una pratica' }).click();
    await page.getByLabel('Questura, Ufficio Immigrazione').check();
    const similar = page.locator('#risposte .similar-list > li');
    await page.getByLabel(/^Oggetto/).pressSequentially('quanto tempo per il rinnovo del permesso');
    await expect(similar.first()).toBeVisible();
    await page.getByLabel(/^Oggetto/).fill(subject);
    await page.getByLabel(/^Tipo di riferimento/).selectOption('INSURANCE_NUMBER');
    await page.getByLabel(/^Numero/).fill('055123456789');
    await page
      .getByLabel(/^Che cosa vuoi sapere/)
      .fill('La domanda è di luglio. Che cosa bisogna portare allo sportello?');
    await page.getByLabel(/^Nome e cognome/).fill('Persona Di Prova');
    await expect(page.getByText('La forma è corretta')).toBeVisible();
    await page
      .getByLabel(/^Urgente:/)
      .first()
      .check();
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await expect(page.getByText('Segnalazione inviata al coordinamento.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
    await picture(page, 'case-1280-it');
    casePath = new URL(page.url()).pathname;
  });

  test('C8: the coordination finds the case in its inbox and classifies it', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/smistamento`);
    await page.getByRole('link', { name: subject }).click();
    await page.waitForURL(`**${casePath}`);
    await page.getByLabel(/^Argomento/).selectOption({ label: 'Permesso di soggiorno' });
    await page.getByRole('button', { name: 'Salva la classificazione' }).click();
    await expect(page.getByText('Segnalazione classificata.')).toBeVisible();
  });

  test('C9: the coordination puts the case on a delivery sheet and prints it as PDF', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/smistamento?vista=consegna`);
    await page.locator('select[name="ufficio"]').selectOption({ label: await officeOf(page, /Questura/) });
    await page.getByRole('button', { name: 'Applica' }).click();
    const picks = page.locator('.case-picks li');
    await picks.first().waitFor();
    for (const other of await picks.filter({ hasNotText: word }).all()) await other.locator('input').uncheck();
    await expect(picks.filter({ hasText: word }).locator('input')).toBeChecked();
    await page.getByLabel(/^Chi le porta/).fill('Nadia Benali');
    await page.getByRole('button', { name: 'Crea la distinta' }).click();
    await expect(page.getByText('Distinta creata')).toBeVisible();
    sheetPath = new URL(page.url()).pathname;
    const pdf = await page.getByRole('link', { name: 'Stampa la distinta (PDF)' }).getAttribute('href');
    const printed = await page.request.get(pdf ?? '');
    expect(printed.status()).toBe(200);
    expect(printed.headers()['content-type']).toContain('application/pdf');
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('C10 C21: the interface operator records the answer on a telephone; a colleague who was later sees both', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'nadia-benali', phone);
    const late = await page.context().newPage();
    await Promise.all([page.goto(sheetPath), late.goto(sheetPath)]);
    await expectWhole(page);
    const lineOf = (on: Page) => on.locator('.sheet-line', { hasText: word });
    const line = lineOf(page);
    await line.getByLabel(/^Che cosa ha risposto/).fill('Si portano la ricevuta e quattro fotografie.');
    await line.getByLabel(/^Chi l’ha detto/).fill('Ufficio permessi');
    await line.getByLabel('Telefono').check({ force: true });
    await picture(page, 'sheet-360-it');
    await line.getByRole('button', { name: 'Salva questa riga' }).click();
    await expect(page.getByText('Risposta registrata')).toBeVisible();

    await alive(late);
    const second = lineOf(late);
    await second.getByLabel(/^Che cosa ha risposto/).fill('Bastano due fotografie.');
    await second.getByLabel(/^Chi l’ha detto/).fill('Ufficio permessi');
    await second.getByRole('button', { name: 'Salva questa riga' }).click();
    await expect(second.getByRole('alert', { name: 'C’è un problema' })).toContainText('nel frattempo');
    await expect(second.locator('.conflict')).toContainText('quattro fotografie');
    await expect(second.locator('.conflict')).toContainText('Bastano due fotografie.');
    await expectWhole(late);
    await picture(late, 'sheet-conflict-360-it');
    await second.getByLabel(/^La mia dice altro/).check();
    await second.getByRole('button', { name: 'Salva questa riga' }).click();
    await expect(late.getByText('Nota aggiunta.')).toBeVisible();
    await late.goto(casePath);
    await expect(late.getByText('Seconda risposta alla stessa domanda').first()).toContainText(
      'Bastano due fotografie.',
    );
    await expect(late.locator('.answer-card')).toHaveCount(1);
  });

  test('C11: the desk reads the answer, labelled as not yet validated', async ({ browser }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await page.goto(casePath);
    const answer = page.locator('.answer-card');
    await expect(answer).toContainText('Si portano la ricevuta e quattro fotografie.');
    await expect(answer).toContainText('Non ancora validata');
    await answer.getByRole('button', { name: 'Ho letto la risposta' }).click();
    await expect(page.getByText('Hai confermato di aver letto la risposta.')).toBeVisible();
  });

  test('C13: the referent of the Questura validates the answer and the desk sees it', async ({ browser }) => {
    const page = await pageOf(browser, 'stefano-valle');
    await page.goto(casePath);
    await page.getByRole('button', { name: 'Valida la risposta' }).click();
    await expect(page.getByText('Risposta validata.')).toBeVisible();
    const desk = await pageOf(browser, 'giulia-ferrero');
    await desk.goto(casePath);
    await expect(desk.locator('.answer-card')).toContainText('Validata dall’ufficio');
    await expect(desk.locator('.answer-card')).not.toContainText('Non ancora validata');
  });

  test('P11: an editor makes a FAQ of the answer, and may not publish it alone', async ({ browser }) => {
    const page = await pageOf(browser, 'marta-isaia');
    await page.goto(`${area}/conoscenza/nuovo?segnalazione=${casePath.split('/').at(-1)}`);
    await page.getByRole('textbox', { name: /^Domanda/ }).fill(question);
    await page
      .getByRole('textbox', { name: /^Risposta(?! da)/ })
      .fill('Si portano la ricevuta della domanda e quattro fotografie uguali.');
    await page.getByRole('button', { name: 'Crea la bozza' }).click();
    await expect(page.getByText('Bozza della FAQ creata.')).toBeVisible();
    contentPath = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Manda in revisione' }).click();
    await expect(page.getByText('Contenuto inviato in revisione.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pubblica' })).toHaveCount(0);
  });

  test('P12: another person publishes the FAQ once the answer is confirmed as validated', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(contentPath);
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click();
    await expect(page.getByText('Contenuto avviato alla pubblicazione.')).toBeVisible();
    await expect(async () => {
      await page.goto(contentPath);
      await expect(page.locator('.case-head')).toContainText('Pubblicato', { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  });

  test('P8: the translator publishes the Arabic version, written from right to left', async ({ browser }) => {
    const page = await pageOf(browser, 'yusuf-rahmani');
    await page.goto(`${area}/traduzioni/${contentPath.split('/').at(-1)}/ar`);
    const target = page.locator('.translation-target');
    await expect(target).toHaveAttribute('dir', 'rtl');
    await target.getByLabel(/^Titolo/).fill(`ماذا أحضر إلى مكتب ${arabicWord} لتجديد الإقامة؟`);
    await target.getByLabel(/^Testo/).fill('أحضر إيصال الطلب وأربع صور متطابقة.');
    await page.getByRole('button', { name: 'Salva e pubblica' }).click();
    await expect(page.getByText('Traduzione pubblicata.')).toBeVisible();
  });

  test('P12 P30: on a telephone a citizen finds the FAQ in Arabic, and in Italian with a slip of the pen', async ({
    browser,
  }) => {
    const page = await visitor(browser, phone);
    await page.goto('/ar/cerca');
    await search(page, arabicWord);
    await page.locator('.search-hits').getByRole('link', { name: arabicWord }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(arabicWord);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectWhole(page);
    await picture(page, 'faq-360-ar');
    await page.goto('/it/cerca');
    await search(page, `sportello ${invented.mistyped(word)}`);
    await page.locator('.search-hits').getByRole('link', { name: word }).click();
    await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
    await expectWhole(page);
    await picture(page, 'faq-360-it');
  });

  test('A4: in Arabic and without an account a citizen books at the citizenship office and gets mail and calendar', async ({
    browser,
  }) => {
    const page = await visitor(browser, { ...phone, locale: 'ar' });
    const purpose = await purposeOf('cittadinanza-per-residenza');
    const email = `${word}@example.org`;
    await choosePurpose(page, 'ar', purpose);
    await expectWhole(page);
    await picture(page, 'booking-360-ar');
    await page.locator('input[name="startsAt"]').first().check({ force: true });
    await forward(page);
    await giveDetails(page, purpose, `K10/${Date.now() % 1_000_000}`);
    await sayWhoComes(page, { name: 'Amal', surname: 'Prova', email });
    await confirm(page);
    await expect(page.getByRole('heading', { level: 1, name: 'تم تأكيد الموعد' })).toBeVisible();
    await expectWhole(page);
    await picture(page, 'booked-360-ar');
    await expect(async () => {
      const [letter] = await lettersTo(email);
      const calendar = letter?.attachments.find(({ type }) => type === 'text/calendar');
      const [event] = new ICAL.Component(ICAL.parse(calendar?.text ?? '')).getAllSubcomponents('vevent');
      expect(event?.getFirstPropertyValue('dtstart')).toBeTruthy();
      expect(letter?.text).toMatch(/[\u0600-\u06ff]/);
    }).toPass({ timeout: 60_000 });
  });
});

/** The words of the first option of the choice of office that fit. */
async function officeOf(page: Page, wish: RegExp): Promise<string> {
  const names = await page.locator('select[name="ufficio"] option').allTextContents();
  return names.find((name) => wish.test(name)) ?? '';
}

async function search(page: Page, text: string): Promise<void> {
  const field = page.locator('main input[name="q"]');
  await field.fill(text);
  await field.press('Enter');
  await page.waitForURL(/[?&]q=/);
}
