import { expect, type Page, test } from '@playwright/test';
import { bookedOnline, daysFree, purposeOf } from './support/booking';
import { expectWhole, picture } from './support/page-checks';
import { lettersTo, runJob } from './support/platform';
import { alive, area, setClock, told, unfold } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const name = `Persona ${invented.italian()}`;
const email = `${invented.italian()}@example.org`;
let day = '';

const send = (page: Page) => page.getByRole('button', { name: 'Prenota', exact: true }).click();

const dayOf = (instant: string | number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(new Date(instant));

/** Fills in the first hour after tomorrow in somebody's place, whatever the hour and weekday now; gives the instant back. */
async function fillFor(page: Page, who: string, address: string): Promise<string> {
  await page.goto(`${area}/agenda/prenota`);
  const purposes = page.getByLabel(/^Motivo/);
  const wanted = await purposes.locator('option', { hasText: 'Cittadinanza' }).first().getAttribute('value');
  await purposes.selectOption(wanted ?? '');
  await page.getByRole('button', { name: 'Mostra gli orari' }).click();
  await alive(page);
  await expectWhole(page);
  const times = page.getByLabel(/^Orario/);
  const offered = await times
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
  const startsAt = offered.find((at) => dayOf(at) > dayOf(Date.now() + 86_400_000)) ?? '';
  await times.selectOption(startsAt);
  await page.getByLabel(/^Nome/).fill(who);
  await page.getByLabel(/^E-mail/).fill(address);
  await page.getByLabel(/^Lingua della persona/).selectOption('fr');
  const pratica = page.getByLabel(/^Numero della pratica/);
  if (await pratica.count()) await pratica.fill('K10/0012345');
  return startsAt;
}

/** Books it; gives the day back. */
async function bookFor(page: Page, who: string, address: string): Promise<string> {
  const startsAt = await fillFor(page, who, address);
  await send(page);
  await told(page, 'Appuntamento fissato');
  return dayOf(startsAt);
}

test.describe('the agenda of the citizenship office', () => {
  test.afterAll(() => setClock(null));

  test('A11: the office books for a person, who gets a letter with a link of their own', async ({ browser }) => {
    const page = await pageOf(browser, 'paola-gallo');
    day = await bookFor(page, name, email);
    await expectWhole(page);
    await expect(async () => expect((await lettersTo(email)).length).toBeGreaterThan(0)).toPass({ timeout: 60_000 });
  });

  test('A14 A15: of a family with one e-mail the second is booked once the clerk says that it is another person', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'paola-gallo', phone);
    const second = `Persona ${invented.italian()}`;
    await fillFor(page, second, email);
    await send(page);
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('risulta già un appuntamento');
    await expect(page.getByLabel(/^Nome/)).toHaveValue(second);
    await page.getByLabel(/^È un’altra persona/).check({ force: true });
    await expectWhole(page);
    await send(page);
    await told(page, 'Appuntamento fissato');
  });

  test('A31: the office cancels with a reason, and the person is told', async ({ browser }) => {
    const page = await pageOf(browser, 'paola-gallo');
    const [who, address] = [`Persona ${invented.italian()}`, `${invented.italian()}@example.org`];
    const on = await bookFor(page, who, address);
    await page.goto(`${area}/agenda?giorno=${on}`);
    await alive(page);
    const row = page.locator('.day-row', { hasText: who });
    await row.locator('summary', { hasText: 'Annulla l’appuntamento' }).click();
    await row.getByRole('button', { name: 'Annulla l’appuntamento' }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Motivo');
    await row.getByLabel(/^Motivo/).fill('Ufficio chiuso per guasto.');
    await row.getByRole('button', { name: 'Annulla l’appuntamento' }).click();
    await told(page, 'Appuntamento annullato');
    await expect(async () => expect((await lettersTo(address)).length).toBeGreaterThan(1)).toPass({ timeout: 60_000 });
    await expectWhole(page);
  });

  test('A5: who comes without a booking is on the list of today, as arrived; a form without a reason keeps the name', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'paola-gallo', phone);
    const who = `Persona ${invented.italian()}`;
    await page.goto(`${area}/agenda`);
    await alive(page);
    await unfold(page, 'senza-prenotazione');
    const form = page.locator('#senza-prenotazione form');
    await form.getByLabel(/^Nome/).fill(who);
    await form.getByRole('button', { name: 'Registra l’arrivo' }).click();
    await expect(form.getByRole('alert', { name: 'C’è un problema' })).toContainText('Motivo dell’appuntamento');
    await expect(form.getByLabel(/^Nome/)).toHaveValue(who);
    await expectWhole(page);
    await form.getByLabel(/^Motivo/).selectOption({ index: 1 });
    await form.getByRole('button', { name: 'Registra l’arrivo' }).click();
    await told(page, 'Arrivo senza prenotazione registrato');
    await expect(page.locator('.day-row', { hasText: who })).toContainText('senza prenotazione');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.day-row', { hasText: who })).toBeVisible();
    await expect(page.locator('.day-acts').first()).toBeHidden();
    await picture(page, 'A30-agenda-print');
  });

  test('A19: the reminder comes at its hour, and the place is free again once it was cancelled from there', async ({
    browser,
  }) => {
    const { id } = await purposeOf('stato-della-pratica');
    const address = `${invented.italian()}@example.org`;
    const startsAt = (await daysFree(id, 8, 20))[0]?.slots[0]?.startsAt ?? '';
    const places = async () =>
      (await daysFree(id, 8, 20)).flatMap(({ slots }) => slots).find((slot) => slot.startsAt === startsAt)?.free;
    const before = await places();
    const pratica = { praticaKind: 'K10', praticaValue: 'K10/0012345' };
    await bookedOnline(id, startsAt, { name: 'Amina', email: address, language: 'it', ...pratica });
    expect(await places()).toBe((before ?? 0) - 1 || undefined);
    await setClock(new Date(Date.parse(startsAt) - 47 * 3_600_000).toISOString());
    const reminder = async (): Promise<string> => {
      await runJob('appointments', 'send-reminders');
      return (await lettersTo(address)).find(({ subject }) => subject.includes('Promemoria'))?.text ?? '';
    };
    await expect.poll(reminder, { timeout: 60_000 }).toContain('/prenotazione/');
    await setClock(null);
    const link = /https?:\/\/\S+\/prenotazione\/\S+/.exec(await reminder())?.[0] ?? '';
    const citizen = await visitor(browser, phone);
    await citizen.goto(`${new URL(link).pathname}/annulla`);
    await citizen.locator('main form button[type="submit"]').first().click();
    await citizen.waitForURL(/esito=annullato/);
    await expect.poll(places, { timeout: 30_000 }).toBe(before);
  });

  test('A35: asked at the counter, the office erases a person; what lies ahead stops it until it is cancelled too', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'paola-gallo', phone);
    const who = `Persona ${invented.italian()}`;
    await bookFor(page, who, `${invented.italian()}@example.org`);
    await page.getByRole('link', { name: 'Apri l’appuntamento' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(who);
    await alive(page);
    await unfold(page, 'cancella-dati');
    const form = page.locator('#cancella-dati form');
    await form.getByRole('button', { name: 'Cancella i dati' }).click();
    await expect(form.getByRole('alert', { name: 'C’è un problema' })).toContainText(
      'c’è ancora un appuntamento futuro',
    );
    await expectWhole(page);
    await picture(page, 'A35-erasure-360');
    await form.getByLabel(/^Annulla prima/).check({ force: true });
    await form.getByRole('button', { name: 'Cancella i dati' }).click();
    await told(page, 'Dati della persona cancellati');
    await expect(page.locator('main')).not.toContainText(who);
    await expect(page.locator('#cancella-dati')).toHaveCount(0);
    await expectWhole(page);
  });

  test('A30: on the day list the person arrives and is served; each step is one press, also on a telephone', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'paola-gallo', phone);
    await page.goto(`${area}/agenda?giorno=${day}`);
    await alive(page);
    await expectWhole(page);
    await picture(page, 'A30-agenda-360');
    const row = page.locator('.day-row', { hasText: name });
    await expect(row.getByText('Confermato')).toBeVisible();
    await row.getByRole('button', { name: 'È arrivata' }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('è troppo presto');
    await setClock(`${day}T07:30:00Z`);
    await row.getByRole('button', { name: 'È arrivata' }).click();
    await told(page, 'Arrivo registrato');
    await expect(row.getByText(/chiamata alle/)).toHaveCount(0);
    await row.getByRole('button', { name: 'Chiama allo sportello' }).click();
    await told(page, 'Chiamata registrata');
    await expect(row.getByText(/chiamata alle \d\d[:.]\d\d/)).toBeVisible();
    await row.getByLabel('Esito').selectOption('DOCUMENTS_MISSING');
    await row.getByRole('button', { name: 'Servita' }).click();
    await told(page, 'Appuntamento concluso');
    await expect(row.getByText('Servita')).toBeVisible();
    await expectWhole(page);
  });

  test('A27: a closure shows at once which appointments fall into it', async ({ browser }) => {
    const page = await pageOf(browser, 'paola-gallo');
    await page.goto(`${area}/agenda/chiusure`);
    await alive(page);
    await page.getByLabel(/^Dal/).fill('2031-03-03');
    await page.getByLabel(/^Al/).fill('2031-03-04');
    await page.getByRole('button', { name: 'Dichiara la chiusura' }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Motivo');
    await page.getByLabel(/^Motivo/).fill(`Trasloco ${invented.italian()}`);
    await page.getByRole('button', { name: 'Dichiara la chiusura' }).click();
    await told(page, 'Chiusura dichiarata');
    await expect(page.getByText(/dal 3 marzo 2031 al 4 marzo 2031/).first()).toBeVisible();
    await expectWhole(page);
  });
});
