import { expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { bookedOnline, confirm, daysFree, forward, purposeOf, sayWhoComes } from './support/booking';
import { expectWhole, picture } from './support/page-checks';
import { lettersTo } from './support/platform';
import { alive, area, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const weekdays = ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'];

/** Ticks or unticks, whatever the look of the box. */
const tick = (page: Page, name: RegExp) => page.getByLabel(name).check({ force: true });

test('A3 A25: a desk opens an agenda, writes its rules, publishes it, and a citizen books it on a telephone', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'giulia-ferrero');
  const name = `Agenda ${invented.italian()}`;
  const title = `Consulenza ${invented.italian()}`;
  await page.goto(`${area}/agenda/impostazioni`);
  await alive(page);
  await page.locator('#nuova-agenda > summary').click();
  const opening = page.locator('#nuova-agenda form');
  await opening.getByLabel(/^Nome dell’agenda/).fill(name);
  await opening.getByRole('button', { name: 'Apri l’agenda' }).click();
  await told(page, 'Agenda aperta');

  await page.locator('#nuovo-motivo > summary').click();
  const purpose = page.locator('#nuovo-motivo form');
  await purpose.getByLabel(/^Titolo in italiano/).fill(title);
  await purpose.getByLabel(/^Documenti da portare/).fill('Permesso di soggiorno\nCodice fiscale');
  await purpose.getByRole('button', { name: 'Salva' }).click();
  await told(page, 'Motivo salvato');

  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  await page.locator('#nuova-finestra > summary').click();
  const window = page.locator('#nuova-finestra form');
  await window.getByLabel(/^Giorno/).selectOption({ label: weekdays[inTwoDays.getUTCDay()] ?? '' });
  await window.getByLabel(/^Apertura/).fill('18:00');
  await window.getByRole('button', { name: 'Aggiungi' }).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Chiusura');
  await window.getByLabel(/^Chiusura/).fill('20:00');
  await window.getByRole('button', { name: 'Aggiungi' }).click();
  await told(page, 'Finestra aggiunta');

  await tick(page, /^I cittadini possono prenotare da soli/);
  await page.locator('form:has([name="reminderHours"])').getByRole('button', { name: 'Salva' }).click();
  await told(page, 'Impostazioni salvate');
  await expectWhole(page);
  await picture(page, 'agenda-settings-1280');

  const citizen = await visitor(browser, phone);
  await citizen.goto('/it/prenota');
  await expect(citizen.locator('main')).toContainText(title);
  await citizen.getByLabel(new RegExp(title)).check({ force: true });
  await forward(citizen);
  await citizen.waitForURL(/\/prenota\/data/);
  await citizen.locator('input[name="startsAt"]').first().check({ force: true });
  await forward(citizen);
  await citizen.waitForURL(/\/prenota\/dettagli/);
  await forward(citizen);
  await citizen.waitForURL(/\/prenota\/richiedente/);
  await sayWhoComes(citizen, { name: 'Amina', surname: '', email: `${invented.italian()}@example.org` });
  await confirm(citizen);
  await expect(citizen.locator('main')).toContainText('Permesso di soggiorno');
});

test('A21 A23: who finds no place stands in the line, sees their position, and leaves it again', async ({
  browser,
}) => {
  const page = await visitor(browser, phone);
  const { id } = await purposeOf('cittadinanza-per-matrimonio');
  await page.goto(`/it/prenota/data?motivo=${id}&persone=1`);
  await page.getByRole('link', { name: 'Lista d’attesa' }).click();
  await page.waitForURL(/\/prenota\/lista-attesa/);
  await expectWhole(page);
  await page.locator('input[name="name"]').fill('Omar');
  await forward(page);
  const problem = page.getByRole('alert').filter({ hasText: 'C’è un problema' });
  await expect(problem).toContainText('almeno uno serve');
  await expect(page.locator('input[name="name"]')).toHaveValue('Omar');
  const email = `${invented.italian()}@example.org`;
  await page.locator('input[name="email"]').fill(email);
  await tick(page, /^Solo un avviso/);
  await page.locator('input[name="privacyAccepted"]').check({ force: true });
  await forward(page);
  await page.waitForURL(/\/lista-attesa\//);
  await expect(page.getByText('Sei nella lista')).toBeVisible();
  await expectWhole(page);
  await picture(page, 'waiting-360-it');
  await expect.poll(async () => (await lettersTo(email)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const arabic = page.url().replace('/it/', '/ar/');
  await page.goto(arabic);
  await expectWhole(page);
  await picture(page, 'waiting-360-ar');
});

test('A27 A33: a closure asks for a decision; the citizen takes the new time from the link; the office sees it', async ({
  browser,
}) => {
  const purpose = await purposeOf('cittadinanza-per-residenza');
  const email = `${invented.italian()}@example.org`;
  const who = `Persona ${invented.italian()}`;
  const day = (await daysFree(purpose.id, 13, 22)).at(-1);
  const on = day?.on ?? '';
  const token = await bookedOnline(purpose.id, day?.slots[0]?.startsAt ?? '', { name: who, email, language: 'ar' });
  const page = await pageOf(browser, 'paola-gallo');
  await page.goto(`${area}/agenda/chiusure`);
  await alive(page);
  await page.getByLabel(/^Dal/).fill(on);
  await page.getByLabel(/^Al/).fill(on);
  await page.getByLabel(/^Motivo/).fill('Sciopero');
  await page.getByRole('button', { name: 'Dichiara la chiusura' }).click();
  await told(page, 'Chiusura dichiarata');
  const form = page.locator('form.decisions', { hasText: who });
  await expect(form).toBeVisible();
  await expectWhole(page);
  await picture(page, 'closure-decisions-1280');
  await form.getByRole('button', { name: 'Conferma la decisione' }).click();
  await told(page, 'Decisione registrata');

  const citizen = await visitor(browser, phone);
  await citizen.goto(`/ar/prenotazione/${token}`);
  await expectWhole(citizen);
  await picture(citizen, 'proposal-360-ar');
  await citizen.locator('button[name="accept"][value="1"]').click();
  await citizen.waitForURL(/esito=spostato/);
  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(who) })).toContainText('Ha accettato');
  await page
    .getByRole('button', { name: /Riapri\s*: Sciopero/ })
    .first()
    .click();
  await told(page, 'Chiusura tolta');
});

test('A20 A22 A38 A39 A45: the line, the calls, the numbers, the calendar of one’s own and the channels', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'paola-gallo', phone);
  for (const [at, title] of [
    ['attesa', 'Lista d’attesa'],
    ['chiamate', 'Da chiamare'],
    ['numeri', 'Numeri'],
    ['impostazioni', 'Impostazioni dell’agenda'],
  ] as const) {
    await page.goto(`${area}/agenda/${at}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectWhole(page);
    await picture(page, `agenda-${at}-360`);
  }
  await expect(page.getByText(/E-mail: configurato · SMS o app: non configurato/)).toBeVisible();
  await page.goto(`${area}/agenda/numeri`);
  await alive(page);
  await page.getByRole('button', { name: 'Crea un nuovo indirizzo' }).click();
  await told(page, 'Indirizzo del calendario creato');
  const feed = (await page.locator('.callout code').textContent()) ?? '';
  expect(page.url()).not.toContain(feed.split('/').at(-1) ?? 'none');
  await expectWhole(page);
  const calendar = new ICAL.Component(ICAL.parse(await (await page.request.get(new URL(feed).pathname)).text()));
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Revoca' }).click();
  await told(page, 'Indirizzo del calendario revocato');
  expect((await page.request.get(new URL(feed).pathname)).status()).toBe(404);
  const href = (await page.getByRole('link', { name: 'Scarica XLSX' }).getAttribute('href')) ?? '';
  const file = await page.request.get(href);
  expect(file.status()).toBe(200);
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
});
