import { expect, type Page, test } from '@playwright/test';
import { askGraph } from './support/graph';
import { expectWhole, picture } from './support/page-checks';
import { lettersTo } from './support/platform';
import { alive, area, fillConsultation, openConsultation, told, unfold } from './support/reserved';
import { pageOf, phone, tokenOf } from './support/session';
import { invented } from './support/words';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const who = invented.italian();
const email = `${who}@example.org`;
const subject = `Cittadinanza ${invented.italian()}`;
let casePath = '';
let bookingPath = '';
let caseNumber = '';

/** Fills the desk's form for the first purpose of the citizenship office, at the first free hour. */
async function fillBooking(page: Page): Promise<void> {
  const purposes = page.getByLabel(/^Motivo/);
  const wanted = await purposes.locator('option', { hasText: 'Cittadinanza per residenza' }).getAttribute('value');
  await purposes.selectOption(wanted ?? '');
  await page.getByRole('button', { name: 'Mostra gli orari' }).click();
  await alive(page);
  const times = page.getByLabel(/^Orario/);
  await times.selectOption((await times.locator('option').nth(1).getAttribute('value')) ?? '');
  await page.getByLabel(/^Nome/).fill(who);
  await page.getByLabel(/^E-mail/).fill(email);
  await page.getByLabel(/^Lingua della persona/).selectOption('ar');
  await page.getByLabel(/^Mediatore linguistico/).selectOption('ur');
}

test('A36 A11: from a case its desk books for the person; desk, office and case all show it', async ({ browser }) => {
  const page = await pageOf(browser, 'giulia-ferrero');
  casePath = await openConsultation(page);
  await alive(page);
  await fillConsultation(page, subject);
  await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
  await told(page, 'Segnalazione inviata');
  await page.goto(casePath);
  await page.getByRole('link', { name: 'Prenota un appuntamento' }).click();
  await page.waitForURL(/prenota\?segnalazione=/);
  await expect(page.getByText('sarà legato alla segnalazione')).toBeVisible();
  await fillBooking(page);
  // a wrong codice fiscale is explained, and nothing that was typed is lost
  await page.getByLabel(/^Codice fiscale/).fill('RSSMRA85T10A562A');
  await page.getByRole('button', { name: 'Prenota', exact: true }).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Codice fiscale');
  await expect(page.getByLabel(/^Nome/)).toHaveValue(who);
  await page.getByLabel(/^Codice fiscale/).fill('');
  await page.getByRole('button', { name: 'Prenota', exact: true }).click();
  await told(page, 'Appuntamento fissato');
  await page.getByRole('link', { name: 'Apri l’appuntamento' }).click();
  await page.waitForURL(/agenda\/appuntamenti\//);
  bookingPath = new URL(page.url()).pathname;
  await expect(page.getByRole('heading', { level: 1, name: who })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: new RegExp(subject) })).toBeVisible({ timeout: 1_000 });
    await expect(page.getByText('Legame in verifica')).toHaveCount(0);
  }).toPass({ timeout: 60_000 });
  caseNumber =
    (await page
      .getByRole('link', { name: new RegExp(subject) })
      .locator('bdi')
      .textContent()) ?? '';
  await expectWhole(page);
  await picture(page, 'booking-1280-it');
  await page.goto(casePath);
  const appointments = page.getByRole('region', { name: 'Appuntamenti' });
  await expect(appointments.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('Appuntamento legato')).toBeVisible();
  await expectWhole(page);
  await picture(page, 'case-with-booking-1280');
  await page.context().close();
});

test('A36: the office that receives opens it from its list, on a telephone', async ({ browser }) => {
  const page = await pageOf(browser, 'paola-gallo', phone);
  await page.goto(`${area}/agenda/appuntamenti?q=${who}`);
  await expectWhole(page);
  await picture(page, 'bookings-360');
  await page.getByRole('link', { name: who }).click();
  await expect(page).toHaveURL(new RegExp(bookingPath));
  await expect(page.getByText(/È legato a una segnalazione|Cittadinanza/).first()).toBeVisible();
  await expect(page.getByText('urdu')).toBeVisible();
  await expectWhole(page);
  await picture(page, 'booking-360');
  await page.goto(`${area}/agenda/appuntamenti?q=xqzwv`);
  await expect(page.getByText('Nessun appuntamento corrisponde')).toBeVisible();
  await expectWhole(page);
  await page.context().close();
});

test('A36: a desk that has nothing to do with it finds neither the appointment nor its row', async ({ browser }) => {
  const token = await tokenOf(browser, 'nadia-benali');
  const id = bookingPath.split('/').at(-1);
  const { staffBooking, bookings } = await askGraph<{ staffBooking: unknown; bookings: { edges: unknown[] } }>(
    'query ($id: ID!, $text: String!) { staffBooking(id: $id) { id } bookings(filter: { text: $text }) { edges { node { id } } } }',
    { id, text: who },
    token,
  );
  expect([staffBooking, bookings.edges]).toEqual([null, []]);
});

test('A18 A11: the operator moves it, the person is told; then the link is taken back and set again', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'giulia-ferrero');
  await page.goto(bookingPath);
  await alive(page);
  await unfold(page, 'sposta');
  const times = page.getByLabel(/^Nuovo orario/);
  await page.getByRole('button', { name: 'Sposta', exact: true }).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Nuovo orario');
  await times.selectOption((await times.locator('option').nth(3).getAttribute('value')) ?? '');
  await page.getByRole('button', { name: 'Sposta', exact: true }).click();
  await told(page, 'Appuntamento spostato');
  await expect(page).not.toHaveURL(new RegExp(bookingPath));
  await expect(page.getByRole('link', { name: new RegExp(subject) })).toBeVisible();
  await expect.poll(async () => (await lettersTo(email)).length, { timeout: 30_000 }).toBe(2);
  await unfold(page, 'lega');
  await page.getByLabel(/^Numero di protocollo/).fill('1999/000001');
  await page.getByRole('button', { name: 'Salva il legame' }).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('non è stato trovato');
  await page.getByLabel(/^Numero di protocollo/).fill('');
  await page.getByRole('button', { name: 'Salva il legame' }).click();
  await told(page, 'Legame con la segnalazione tolto');
  await unfold(page, 'lega');
  await page.getByLabel(/^Numero di protocollo/).fill(caseNumber);
  await page.getByRole('button', { name: 'Salva il legame' }).click();
  await told(page, 'Legame con la segnalazione salvato');
  await expect(page.getByText('Legato a una segnalazione').first()).toBeVisible();
  await expectWhole(page);
  await page.context().close();
});

test('A5: who comes without a booking is on the list of today, as arrived', async ({ browser }) => {
  const page = await pageOf(browser, 'paola-gallo', phone);
  const name = invented.italian();
  await page.goto(`${area}/agenda`);
  await alive(page);
  await unfold(page, 'senza-prenotazione');
  await page.getByRole('button', { name: 'Registra l’arrivo' }).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Nome');
  await page.locator('#senza-prenotazione select').first().selectOption({ index: 1 });
  await page.getByLabel(/^Nome/).fill(name);
  await picture(page, 'walk-in-360');
  await page.getByRole('button', { name: 'Registra l’arrivo' }).click();
  await told(page, 'Arrivo senza prenotazione registrato');
  const row = page.locator('.day-row', { hasText: name });
  await expect(row.getByText('senza prenotazione')).toBeVisible();
  await expect(row.getByText('Arrivata')).toBeVisible();
  await expectWhole(page);
  await picture(page, 'day-with-walk-in-360');
  await page.context().close();
});
