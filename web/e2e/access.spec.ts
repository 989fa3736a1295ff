import { expect, type Page, test } from '@playwright/test';
import { expectWhole, picture } from './support/page-checks';
import { alive, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

const area = '/it/area-riservata';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test('G2: an ente makes an application, sees its secret once, and ends it', async ({ browser }) => {
  const page = await pageOf(browser, 'roberto-cravero');
  const name = `Gestionale ${invented.italian()}`;
  await page.goto(`${area}/accessi/applicazioni`);
  await page.getByLabel(/^Nome/).fill(name);
  await page.getByLabel(/^Scade/).fill('2020-01-01');
  await page.getByRole('button', { name: 'Crea l’applicazione' }).click();
  await expect(page.locator('.error-summary')).toContainText('Scade');
  await expect(page.getByLabel(/^Nome/)).toHaveValue(name);
  const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^Scade/).fill(inHalfAYear);
  await page.getByRole('button', { name: 'Crea l’applicazione' }).click();
  await expect(page.getByText(/respi_secret_[\w-]{43}/)).toBeVisible();
  await page.goto(`${area}/accessi/applicazioni`);
  await expect(page.getByText(/respi_secret_/)).toHaveCount(0);
  const card = page.locator('article').filter({ hasText: name });
  await expect(card).toContainText('attiva');
  await card.getByText('Chiudi l’applicazione').first().click();
  await card.getByRole('button', { name: 'Chiudi l’applicazione' }).click();
  await told(page, 'Applicazione chiusa');
});

test('I6: a leave: roles are lent to a colleague with dates, and taken back', async ({ browser }) => {
  const page = await pageOf(browser, 'giulia-ferrero');
  await page.goto(`${area}/account/deleghe`);
  const to = page.locator('select[name="toPersonId"]');
  await to.selectOption({ index: 1 });
  await page.getByLabel(/^Ultimo giorno/).fill('2020-01-01');
  await page.getByLabel(/^Motivo/).fill('Ferie');
  await page.getByRole('button', { name: 'Delega', exact: true }).click();
  await expect(page.locator('.error-summary')).toContainText('Ultimo giorno');
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^Ultimo giorno/).fill(nextWeek);
  await page.getByRole('button', { name: 'Delega', exact: true }).click();
  await told(page, 'Delega registrata');
  await page.getByRole('button', { name: 'Chiudi la delega' }).first().click();
  await told(page, 'Delega chiusa');
});

test('I10: an invitation to a delicate role waits for a second person, and is refused by who asked for it', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'luciano-serra');
  await page.goto(`${area}/accessi`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessi');
  await expect(page.getByText('Nulla da approvare')).toBeVisible();
});

/** Day and time in Rome, as the fields of a form take them. */
function inRome(at: number): { on: string; time: string } {
  const [on = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(at)
    .split(' ');
  return { on, time };
}

const wayIn: readonly [string, string][] = [
  ['it', 'Manutenzione prevista dal'],
  ['ar', 'صيانة مقررة من'],
];
const bar = (reader: Page) => reader.locator('.notice-bar');

test('I19: a pause that is announced stands on the pages of citizens, in their language, until it is taken back', async ({
  browser,
}) => {
  const [page, reader] = await Promise.all([pageOf(browser, 'fabio-tesio'), visitor(browser, phone)]);
  const message = `Il sito si ferma per ${invented.italian()}.`;
  await reader.goto('/it');
  await expect(bar(reader)).toHaveCount(0);

  await page.goto(`${area}/accessi/manutenzione`);
  await alive(page);
  const [start, end] = [inRome(Date.now() + 6 * 3_600_000), inRome(Date.now() + 9 * 3_600_000)];
  await page.getByLabel(/^Avviso in italiano/).fill(message);
  await page.getByLabel(/^Primo giorno/).fill(start.on);
  await page.getByLabel(/^Dalle/).fill(start.time);
  await page.getByLabel(/^Ultimo giorno/).fill(end.on);
  await page.getByLabel(/^Alle/).fill(end.time);
  await page.getByRole('button', { name: 'Annuncia' }).click();
  await told(page, 'Manutenzione annunciata');
  await expectWhole(page);

  for (const [locale, words] of wayIn) {
    await reader.goto(`/${locale}/sportelli`);
    await expect(bar(reader)).toContainText(words);
    await expect(bar(reader)).toContainText(start.time);
    await expect(bar(reader).locator('[lang="it"][dir="ltr"]')).toHaveText(message);
    await expectWhole(reader);
    await picture(reader, `maintenance-360-${locale}`);
  }

  await page
    .locator('.member-list li')
    .filter({ hasText: message })
    .getByRole('button', { name: /^Togli/ })
    .click();
  await told(page, 'Manutenzione tolta');
  for (const [locale] of wayIn) {
    await reader.goto(`/${locale}/sportelli`);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(bar(reader)).toHaveCount(0);
  }
  await Promise.all([page, reader].map((one) => one.context().close()));
});
