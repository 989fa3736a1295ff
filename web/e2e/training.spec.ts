import { expect, type Page, test } from '@playwright/test';
import { expectWhole, picture } from './support/page-checks';
import { lettersTo } from './support/platform';
import { area, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

const title = `Prassi sui rinnovi ${invented.italian()}`;
const guest = `${invented.italian()}@example.org`.toLowerCase();
/** The door opens an hour before: a meeting that begins in half an hour lets people in at once. */
const inRome = (minutes: number): [string, string] => {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(Date.now() + minutes * 60_000))
    .split(' ');
  return [day, time];
};
let path = '';

const place = (page: Page) => page.getByRole('region', { name: 'La mia iscrizione' });

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('the network learns together', () => {
  test('T7 T11: the organiser plans a meeting that the ente must approve and that certifies', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/formazione/nuovo`);
    await page.locator('select[name="kind"]').selectOption('EQUIPE');
    await page.locator('input[name="title"]').fill(title);
    const [[startsOn, startsTime], [endsOn, endsTime]] = [inRome(30), inRome(150)];
    await page.locator('input[name="startsOn"]').fill(startsOn);
    await page.locator('input[name="startsTime"]').fill(startsTime);
    await page.locator('input[name="endsOn"]').fill(endsOn);
    await page.locator('input[name="endsTime"]').fill(endsTime);
    await page.locator('input[name="capacity"]').fill('5');
    await page.getByLabel(/Serve l’approvazione/).check();
    await page.locator('input[name="approvalHours"]').fill('48');
    await page.locator('input[name="certificateThreshold"]').fill('60');
    await expectWhole(page);
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await expect(page.getByText('Evento pubblicato.')).toBeVisible();
    path = new URL(page.url()).pathname;
  });

  test('T7 T13: an operator asks on a telephone, proposes a question; the administrator of the ente approves', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero', phone);
    await page.goto(path);
    await place(page).getByRole('button', { name: 'Iscriviti' }).click();
    await expect(place(page)).toContainText('Aspetta la conferma');
    await page.locator('#proponi-domanda summary').click();
    await page.locator('#proponi-domanda textarea').fill('La ricevuta scaduta vale per il rinnovo?');
    await page.locator('select[name="domanda.fromCase"]').selectOption({ index: 1 });
    await page.locator('#proponi-domanda').getByRole('button', { name: 'Proponi' }).click();
    await told(page, 'Fatto.');
    const asked = page.getByRole('region', { name: 'Domande per l’incontro' });
    await expect(asked).toContainText('La ricevuta scaduta');
    await expect(asked).toContainText(/Segnalazione \d{4}\/\d{6}/);
    await expectWhole(page);
    await picture(page, 'formazione-domanda-360');

    const admin = await pageOf(browser, 'roberto-cravero', phone);
    await admin.goto(`${area}/formazione/richieste`);
    const request = admin.getByRole('listitem').filter({ hasText: title });
    await expect(request).toContainText('la richiesta è approvata');
    await expectWhole(admin);
    await picture(admin, 'formazione-richieste-360');
    await request.getByRole('button', { name: 'Approva' }).click();
    await told(admin, 'Fatto.');
    await page.goto(path);
    await expect(place(page)).toContainText('Hai un posto');
    await expect(place(page).getByRole('img', { name: /Codice QR/ })).toBeVisible();
  });

  test('T21: a guest is invited by e-mail and answers on the public page', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(path);
    await page.getByRole('button', { name: 'Segna come risposta' }).click();
    await told(page, 'Fatto.');
    await expect(page.getByText('Risposta all’incontro')).toBeVisible();
    await page.goto(`${path}/presenze`);
    await page.locator('#invita summary').click();
    await page.locator('input[name="ospite.name"]').fill('Samira Haddad');
    await page.locator('input[name="ospite.email"]').fill(guest);
    await page.locator('input[name="ospite.body"]').fill('Associazione Ponte');
    await page.locator('#invita').getByRole('button', { name: 'Invia l’invito' }).click();
    await told(page, 'Fatto.');
    await expectWhole(page);
    await picture(page, 'formazione-presenze-1280');
    const [letter] = await lettersTo(guest);
    const link = /\/it\/formazione\/invito\/[\w-]+/.exec(JSON.stringify(letter))?.[0] ?? '';
    const outside = await visitor(browser, phone);
    await outside.goto(link);
    await expect(outside.getByText('Samira Haddad')).toBeVisible();
    await outside.getByRole('button', { name: 'Partecipo' }).click();
    await expect(outside.getByText('Hai un posto.')).toBeVisible();
    await expect(outside.getByText(/^\S+ \d+ \S+ \d{4}, \d{2}:\d{2}–\d{2}:\d{2}$/)).toBeVisible();
    const calendar = outside.waitForEvent('download');
    await outside.getByRole('link', { name: 'Aggiungi al tuo calendario' }).click();
    expect((await calendar).suggestedFilename()).toMatch(/\.ics$/);
    await expectWhole(outside);
    await picture(outside, 'invito-360');
  });

  test('T10 T16: presence by the code of the telephone, and it stands in the personal record', async ({ browser }) => {
    const person = await pageOf(browser, 'giulia-ferrero', phone);
    await person.goto(path);
    const code = (await place(person).locator('figcaption strong').textContent()) ?? '';
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${path}/presenze?codice=${code}`);
    await page.getByRole('button', { name: 'Registra la presenza' }).click();
    await told(page, 'Presenza registrata.');
    await expect(page.getByRole('listitem').filter({ hasText: 'Giulia Ferrero' })).toContainText('Presente');
    await person.goto(`${area}/formazione/libretto`);
    await expect(person.getByRole('row', { name: title })).toContainText('2 ore');
    await expectWhole(person);
    await picture(person, 'libretto-360');
    await person.goto(path);
    await expect(person.getByText('Com’è andata?')).toBeVisible();
    await expectWhole(person);
    await picture(person, 'formazione-incontro-360');
  });

  test('T11: a code that no certificate has is told so, in Italian and in Arabic', async ({ browser }) => {
    const page = await visitor(browser, phone);
    for (const locale of ['it', 'ar']) {
      await page.goto(`/${locale}/formazione/attestato`);
      await page.locator('#codice').fill('AAAA-BBBB-CCCC');
      await page.locator('#codice').press('Enter');
      await page.waitForURL(/attestato\/AAAA/);
      await expect(page.locator('main .alert')).toBeVisible();
      await expectWhole(page);
      await picture(page, `attestato-${locale}-360`);
    }
  });

  test('T1 N20: the plan of the year stands against what the project foresees', async ({ browser }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${area}/formazione/piano?anno=2027`);
    await expect(page.getByRole('row', { name: /Incontro trimestrale/ })).toContainText('4');
    await expectWhole(page);
    await picture(page, 'piano-1280');
  });
});
