import { expect, type Page, test } from '@playwright/test';
import { expectWhole, picture } from './support/page-checks';
import { modulesOf, readQr } from './support/read-qr';
import { area, setClock, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

const word = invented.italian();
const title = `Équipe sulla residenza ${word}`;
const series = `Incontri del giovedì ${invented.italian()}`;
let path = '';

const place = (page: Page) => page.getByRole('region', { name: 'La mia iscrizione' });
/** The instant so many minutes from the true time. */
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const inRome = (at: string): [string, string] => {
  const options = { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'short' } as const;
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', options).format(new Date(at)).split(' ');
  return [day, time];
};
/** Both widths, as people see the page. */
async function seenAt(page: Page, name: string): Promise<void> {
  await expectWhole(page);
  await picture(page, `${name}-1280`);
  await page.setViewportSize(phone.viewport);
  await expectWhole(page);
  await picture(page, `${name}-360`);
}

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('a meeting from its plan to what stays of it', () => {
  test.afterAll(() => setClock(null));

  test('T19 T24: a series across the change of the hour, with a day skipped and one moved, designed by two bodies', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/formazione/nuovo`);
    await page.locator('select[name="kind"]').selectOption('EXPERT');
    await page.locator('input[name="title"]').fill(series);
    await page.locator('input[name="startsOn"]').fill('2027-02-11');
    await page.locator('input[name="startsTime"]').fill('09:30');
    await page.locator('input[name="endsTime"]').fill('12:30');
    await page.locator('input[name="capacity"]').fill('30');
    await page.locator('select[name="frequency"]').selectOption('MONTHLY');
    await page.locator('input[name="until"]').fill('2027-06-30');
    await page.locator('input[name="skipped"]').fill('08/04/2027');
    await page.locator('#spostati summary').click();
    await page.locator('input[name="moved1From"]').fill('2027-03-11');
    await page.locator('#insieme summary').click();
    await page.getByLabel('Comune di Alba').check();
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await expect(page.locator('.error-summary')).toContainText('Si tiene il');
    await expect(page.getByLabel('Comune di Alba')).toBeChecked();
    await page.locator('input[name="moved1To"]').fill('2027-03-12');
    await seenAt(page, 'formazione-nuovo');
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await told(page, 'Evento salvato.');

    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${area}/formazione?q=${encodeURIComponent(series)}`);
    const rows = page.getByRole('listitem').filter({ hasText: series });
    await expect(rows).toHaveCount(4);
    await rows.first().getByRole('link', { name: series }).click();
    await expect(page.getByRole('region', { name: 'Informazioni' })).toContainText('Comune di Alba');
    await page.getByRole('button', { name: 'Pubblica tutta la serie' }).click();
    for (const [month, day] of [
      ['2027-03', '12'],
      ['2027-05', '13'],
    ]) {
      await page.goto(`${area}/formazione?mese=${month}`);
      const cell = page.getByRole('cell').filter({ hasText: series });
      await expect(cell).toHaveCount(1);
      await expect(cell).toContainText(day ?? '');
      await expect(cell).toContainText('09:30');
    }
    await page.goto(`${area}/formazione?mese=2027-04`);
    await expect(page.getByText(series)).toHaveCount(0);
    await page.goto(`${area}/formazione?mese=2027-03`);
    await seenAt(page, 'formazione-mese');
  });

  test('T9 T17: of a meeting of three days two are moved; a telephone takes one and refuses the other', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    const several = `Corso in tre giorni ${invented.italian()}`;
    await page.goto(`${area}/formazione/nuovo`);
    await page.locator('select[name="kind"]').selectOption('EXPERT');
    await page.locator('input[name="title"]').fill(several);
    await page.locator('input[name="startsOn"]').fill('2027-09-09');
    await page.locator('input[name="startsTime"]').fill('09:30');
    await page.locator('input[name="endsTime"]').fill('12:30');
    await page.locator('input[name="moreDays"]').fill('16/09/2027, 23/09/2027');
    await page.locator('input[name="capacity"]').fill('8');
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click();
    await expect(page.getByText('Evento pubblicato.')).toBeVisible();
    const at = new URL(page.url()).pathname;
    const person = await pageOf(browser, 'giulia-ferrero', phone);
    await person.goto(at);
    await place(person).getByRole('button', { name: 'Iscriviti' }).click();
    await expect(place(person)).toContainText('Hai un posto');

    await page.goto(`${at}/modifica`);
    const day = (at: number) => page.locator(`input[name="sittings[${at}].day"]`);
    await day(1).fill('2027-09-17');
    await day(2).fill('');
    await page.getByRole('button', { name: 'Salva le modifiche' }).click();
    await expect(page.locator('.error-summary')).toContainText('Giorno 3, Giorno');
    await expect(day(1)).toHaveValue('2027-09-17');
    await day(2).fill('2027-09-24');
    await seenAt(page, 'formazione-modifica-giorni');
    await page.getByRole('button', { name: 'Salva le modifiche' }).click();
    await told(page, 'Evento salvato.');

    await person.goto(at);
    const [second, third] = [/17 settembre/, /24 settembre/].map((day) =>
      place(person).getByRole('group', { name: day }),
    );
    await second?.getByLabel('Vengo', { exact: true }).check();
    await place(person).getByRole('button', { name: 'Salva le risposte' }).click();
    await expect(place(person).locator('.error-summary')).toContainText('24 settembre');
    await third?.getByLabel('Non vengo').check();
    await seenAt(person, 'formazione-giorni-spostati');
    await place(person).getByRole('button', { name: 'Salva le risposte' }).click();
    await told(person, 'Fatto.');
    await expect(third?.getByLabel('Non vengo') ?? person).toBeChecked();
    await page.goto(at);
    const held = page.getByRole('listitem').filter({ hasText: 'settembre 2027' });
    await expect(held.nth(1)).toContainText('1 persona attesa');
    await expect(held.nth(2)).toContainText('0 persone attese');
  });

  test('T4 T6: staff add people of an ente as everybody registers: beyond the seats one waits', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/formazione/nuovo`);
    await page.locator('select[name="kind"]').selectOption('EQUIPE');
    await page.locator('input[name="title"]').fill(title);
    const [[startsOn, startsTime], [endsOn, endsTime]] = [inRome(inMinutes(30)), inRome(inMinutes(150))];
    await page.locator('input[name="startsOn"]').fill(startsOn);
    await page.locator('input[name="startsTime"]').fill(startsTime);
    await page.locator('input[name="endsOn"]').fill(endsOn);
    await page.locator('input[name="endsTime"]').fill(endsTime);
    await page.locator('input[name="capacity"]').fill('1');
    await page.getByLabel('Mostra l’incontro anche nel calendario pubblico').check();
    await page.locator('input[name="certificateThreshold"]').fill('50');
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click();
    await expect(page.getByText('Evento pubblicato.')).toBeVisible();
    path = new URL(page.url()).pathname;

    await page.goto(`${path}/presenze`);
    await page.getByRole('link', { name: 'Aggiungi una persona' }).click();
    await page.locator('select[name="ente"]').selectOption({ label: 'Comune di Alba' });
    await page.getByRole('button', { name: 'Mostra le persone' }).click();
    await page.getByRole('button', { name: 'Aggiungi all’incontro' }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await page.getByLabel('Giulia Ferrero').check();
    await seenAt(page, 'formazione-aggiungi');
    await page.getByRole('button', { name: 'Aggiungi all’incontro' }).click();
    await told(page, 'Persona aggiunta: ha un posto.');
    await expect(page.getByLabel('Giulia Ferrero')).toHaveCount(0);
    await page.getByLabel('Roberto Cravero').check();
    await page.getByRole('button', { name: 'Metti in lista d’attesa' }).click();
    await told(page, 'I posti sono finiti');
    await expect(page.getByLabel('Roberto Cravero')).toHaveCount(0);
  });

  test('T10: the QR of a telephone, read by the rules of its standard, opens the check-in of the organiser', async ({
    browser,
  }) => {
    const person = await pageOf(browser, 'giulia-ferrero', phone);
    await person.goto(path);
    const drawn = (await place(person).locator('.check-in-code path').getAttribute('d')) ?? '';
    const address = new URL(readQr(modulesOf(drawn)));
    await picture(person, 'formazione-codice-360');
    const page = await pageOf(browser, 'chiara-dutto', phone);
    await page.goto(address.pathname + address.search);
    await expectWhole(page);
    await picture(page, 'formazione-ingresso-360');
    await page.getByRole('button', { name: 'Registra la presenza' }).click();
    await told(page, 'Presenza registrata.');
    await page.goto(address.pathname + address.search);
    await page.getByRole('button', { name: 'Registra la presenza' }).click();
    await told(page, 'Presenza registrata.');
    await expect(page.getByRole('region', { name: 'Presenze per ente' })).toContainText('1 presente su 1');
  });

  test('T14 C40: point, decision and divergence of an équipe, each with the way to the next', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(path);
    await page.locator('#proponi-punto summary').click();
    await page.locator('input[name="punto.title"]').fill('Quale prova della residenza');
    await page.locator('input[name="punto.minutes"]').fill('20');
    await page.locator('#proponi-punto').getByRole('button', { name: 'Aggiungi' }).click();
    await told(page, 'Fatto.');
    await setClock(inMinutes(40));
    await page.goto(path);
    await page.locator('#nuova-decisione summary').click();
    await page.locator('input[name="decisione.title"]').fill(`Due prassi sulla residenza ${word}`);
    await page.locator('textarea[name="decisione.body"]').fill('Alba accetta la dichiarazione, Bra no.');
    await page.getByLabel('Apre una voce nel registro delle divergenze').check();
    await page.locator('#nuova-decisione').getByRole('button', { name: 'Metti a verbale' }).click();
    await told(page, 'Fatto.');
    const way = page.getByRole('link', { name: 'Divergenza aperta da qui' });
    await expect(async () => {
      await page.goto(path);
      await expect(way).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await page.locator('#chiudi-verbale summary').click();
    await page.locator('textarea[name="esito.outcome"]').fill('Una sola prassi dal mese prossimo.');
    await page.locator('#chiudi-verbale').getByRole('button', { name: 'Salva l’esito' }).click();
    await told(page, 'Fatto.');
    await seenAt(page, 'formazione-verbale');
    await page.getByRole('link', { name: 'Divergenza aperta da qui' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(`Due prassi sulla residenza ${word}`);
  });

  test('T12 T25: a public recording is found by everybody’s search, a reserved one by the network’s alone', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    for (const [name, isPublic] of [
      [`Registrazione ${word}`, true],
      [`Bozza riservata ${word}`, false],
    ] as const) {
      await page.goto(path);
      await page.locator('#pubblica-documento summary').click();
      await page.locator('select[name="documento.kind"]').selectOption('RECORDING');
      await page.locator('input[name="documento.title"]').fill(name);
      await page.locator('input[name="documento.url"]').fill('https://example.org/registrazione');
      if (isPublic) await page.getByLabel('Visibile a tutti, anche fuori dalla rete').check();
      await page.locator('#pubblica-documento').getByRole('button', { name: 'Pubblica' }).click();
      await told(page, 'Fatto.');
    }
    const outside = await visitor(browser);
    for (const locale of ['it', 'ar']) {
      await outside.setViewportSize({ width: 1280, height: 900 });
      await outside.goto(`/${locale}/cerca?q=${word}`);
      await expect(outside.locator('#dagli-incontri')).toBeVisible();
      await expect(outside.getByText(`Registrazione ${word}`)).toBeVisible();
      await expect(outside.getByText(`Bozza riservata ${word}`)).toHaveCount(0);
      await seenAt(outside, `cerca-atti-${locale}`);
      await outside.setViewportSize({ width: 1280, height: 900 });
      await outside.goto(`/${locale}/formazione/archivio?q=${word}`);
      await expect(outside.getByText(`Bozza riservata ${word}`)).toHaveCount(0);
      await seenAt(outside, `archivio-${locale}`);
    }
    const operator = await pageOf(browser, 'giulia-ferrero');
    await operator.goto(`${area}/formazione/archivio?q=${word}`);
    await expect(operator.getByText(`Registrazione ${word}`)).toBeVisible();
    await expect(operator.getByText(`Bozza riservata ${word}`)).toBeVisible();
    await seenAt(operator, 'archivio-riservato');
  });

  test('T15 T16: one opinion is counted and not shown; the administrator finds the hours of the ente’s people', async ({
    browser,
  }) => {
    const person = await pageOf(browser, 'giulia-ferrero', phone);
    await person.goto(path);
    for (const name of ['useful', 'clear', 'organised', 'knewBefore', 'knowsAfter']) {
      await person.locator(`input[name="opinione.${name}"][value="4"]`).check({ force: true });
    }
    await picture(person, 'formazione-questionario-360');
    await person.locator('#questionario').getByRole('button', { name: 'Invia' }).click();
    await told(person, 'Fatto.');
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/formazione/gradimento`);
    await expect(page.getByRole('row', { name: title })).toContainText('poche risposte');
    await seenAt(page, 'gradimento');
    const admin = await pageOf(browser, 'roberto-cravero');
    await admin.goto(`${area}/formazione/ore`);
    await expect(admin.getByRole('row', { name: 'Giulia Ferrero' })).toContainText('2 ore');
    const [file] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('link', { name: 'Scarica (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^ore-formazione-\d{4}\.csv$/);
    await seenAt(admin, 'ore');
  });

  test('T11: the certificate of who was there is issued, and verified by anybody', async ({ browser }) => {
    await setClock(inMinutes(180));
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${path}/presenze`);
    await page.getByRole('button', { name: 'Rilascia gli attestati' }).click();
    await told(page, 'Fatto.');
    await seenAt(page, 'formazione-presenze');
    await page.locator('[id^="attestato-"] summary').first().click();
    const address = (await page.getByRole('link', { name: 'Pagina di verifica' }).getAttribute('href')) ?? '';
    const outside = await visitor(browser);
    for (const locale of ['it', 'ar']) {
      await outside.setViewportSize({ width: 1280, height: 900 });
      await outside.goto(address.replace('/it/', `/${locale}/`));
      await expect(outside.getByText('Giulia Ferrero')).toBeVisible();
      await seenAt(outside, `attestato-valido-${locale}`);
    }
  });

  test('T1: the public calendar, as a list and as a month, and the page of a meeting', async ({ browser }) => {
    await setClock(null);
    const outside = await visitor(browser);
    for (const locale of ['it', 'ar']) {
      for (const [name, at] of [
        ['calendario', '/formazione'],
        ['calendario-mese', '/formazione?mese=2027-03'],
        ['incontro', path.replace('/it/area-riservata', '')],
      ]) {
        await outside.setViewportSize({ width: 1280, height: 900 });
        await outside.goto(`/${locale}${at}`);
        await seenAt(outside, `${name}-${locale}`);
      }
    }
  });
});
