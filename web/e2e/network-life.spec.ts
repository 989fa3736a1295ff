import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { adhere, importEnti, invitationTo, join, openEnte as open, register } from './support/enti';
import { date, press, sortBy, type } from './support/keyboard-acts';
import { expectWhole, picture } from './support/page-checks';
import { alive, heldAnswer, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';

/* Every test has an ente of its own: one that fails leaves the others as they are. */

const code = `prova-${Date.now().toString(36)}`;
const named = (what: string) => ({
  code: `${code}-${what}`,
  name: `Ente ${what} ${code}`,
  invite: `protocollo-${what}-${code}@example.org`,
});
const enti = { joining: named('aderente'), leaving: named('uscente'), renamed: named('rinominato') };
/** What travels between houses may take a while on a slow machine. */
const FAR = { timeout: 90_000 };
test.describe.configure({ timeout: 240_000 });

test.describe('the life of an adhesion, in the browser', () => {
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(180_000);
    await importEnti(await pageOf(browser, 'luciano-serra'), Object.values(enti));
  });

  test('N1 N22: a table invites an ente; the letter that comes back is shown and sent again', async ({ browser }) => {
    const page = await pageOf(browser, 'luciano-serra');
    const { name } = named('invitato');
    await importEnti(page, [{ ...named('invitato'), invite: `rimbalza-${code}@example.org` }]);
    await expect(async () => {
      await page.goto(`${register}/inviti?esito=BOUNCED`);
      await expect(page.getByRole('link', { name }).first()).toBeVisible({ timeout: 1_000 });
    }).toPass(FAR);
    const letter = page.getByRole('row').filter({ has: page.getByRole('link', { name }) });
    await expect(letter.getByText('550 5.1.1')).toBeVisible();
    await expectWhole(page);
    await picture(page, 'inviti-1280-it');
    await letter.getByText('Manda di nuovo').click();
    await letter.locator('input[type="email"]').fill(`protocollo-${code}@example.org`);
    await letter.getByRole('button', { name: 'Manda l’invito' }).click();
    await told(page, 'Invito mandato di nuovo.');
    await page.goto(`${register}/inviti`);
    await press(page, page.getByRole('columnheader').getByRole('link', { name: 'Ente' }));
    await page.waitForURL(/ordine=ente/);
    await expect(page.getByRole('columnheader', { name: 'Ente' })).toHaveAttribute('aria-sort', 'ascending');
    const invited = await visitor(browser, phone);
    const link = await invitationTo(`protocollo-${code}@example.org`);
    await invited.goto(link.pathname + link.search);
    await expect(invited.getByLabel('Denominazione')).toHaveValue(name);
    await expect(invited.getByText(`La Provincia vi ha invitati: ${name}`)).toBeVisible();
    await expectWhole(invited);
    await picture(invited, 'aderisci-invito-360-it');
  });

  test('N5 N6 N7 N28: by keyboard alone: request with delibera and signed file, approval, both signatures, in force; the first operator enters', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await open(page, enti.joining.name);
    await alive(page);
    const email = `prima-${code}@example.org`;
    await type(page, 'input[name="richiedi.representative"]', 'Ada Sindaca');
    await type(page, 'input[name="richiedi.operatorName"]', 'Olga Prima');
    await type(page, 'input[name="richiedi.operatorEmail"]', email);
    await press(page, page.getByRole('button', { name: 'Invia la richiesta' }).first());
    await told(page, 'Adesione aggiornata.');
    await file(page, 'DELIBERA', 'delibera.pdf');
    await file(page, 'SIGNED_BY_ENTE', 'firmato.pdf');
    await expect(page.getByText('Nessuna firma digitale trovata nel file.').first()).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Approva', exact: true }));
    await told(page, 'Adesione aggiornata.');
    await date(page, 'input[name="firma.signedByEnteOn"]');
    await date(page, 'input[name="firma.signedByProvinciaOn"]');
    await press(page, page.getByRole('button', { name: 'Registra', exact: true }));
    await told(page, 'Adesione aggiornata.');
    await expect(step(adhesion(page))).toContainText('Attiva');
    await expectWhole(page);
    await picture(page, 'ente-attivo-1280-it');
    await firstSignIn(browser, email, enti.joining.name);
  });

  test('N10 N11 N14: by keyboard alone: preview, suspension, reinstatement, withdrawal, asked anew; its people come back one by one', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    const ente = await open(page, enti.leaving.name);
    const enteId = ente.split('/').at(-1) ?? '';
    await adhere(browser, enteId);
    for (const who of ['Anna', 'Bruno'])
      await join(browser, enteId, { name: `${who} Rossi`, email: `${who.toLowerCase()}-${code}@example.org` });
    await page.goto(ente);
    await leave(page, 'Sospendi l’adesione…', 'Sospensione dell’adesione', 'Conferma la sospensione');
    await expect(adhesion(page)).toContainText('Sospesa');
    await press(page, page.getByRole('button', { name: 'Ripristina', exact: true }));
    await told(page, 'Adesione aggiornata.');
    await expect(step(adhesion(page))).toContainText('Attiva');
    await leave(page, 'Registra il recesso…', 'Recesso dall’adesione', 'Conferma il recesso');
    await expect(adhesion(page)).toContainText('Ritirata');
    await press(page, page.getByText('Chiedi l’adesione', { exact: true }).first());
    await type(page, 'input[name="richiedi.representative"]', 'Ada Sindaca');
    await press(page, page.getByRole('button', { name: 'Invia la richiesta' }).first());
    await told(page, 'Adesione aggiornata.');
    await expect(step(adhesion(page))).toContainText('Richiesta');
    const people = page.getByRole('region', { name: 'Persone' });
    const readmit = (who: string) => people.getByRole('button', { name: `Riammetti ${who}`, includeHidden: true });
    await expect(readmit('')).toHaveCount(0);
    await adhere(browser, enteId);
    await page.reload();
    await expect(people.getByText('Nessuna persona')).toBeVisible();
    await press(page, people.getByRole('link', { name: 'Conclusi' }));
    await expect(readmit('')).toHaveCount(2);
    await press(page, people.getByRole('link', { name: 'Nome', exact: true }));
    await expect(people.getByRole('link', { name: 'Nome', exact: true })).toHaveAttribute('aria-current', 'true');
    await expect(people.locator('.member-list strong')).toHaveText(['Anna Rossi', 'Bruno Rossi']);
    await type(page, 'input[name="persona"]', 'anna');
    await press(page, people.getByRole('button', { name: 'Applica' }));
    await expect(people.locator('.member-list strong')).toHaveText(['Anna Rossi']);
    await press(page, readmit('Anna Rossi'));
    await told(page, 'Persona riammessa.');
    await expect(readmit('Anna Rossi')).toHaveCount(0);
    await expect(readmit('Bruno Rossi')).toHaveCount(1);
    await press(page, people.getByRole('link', { name: 'In corso' }));
    await expect(people.locator('.member-list strong')).toHaveText(['Anna Rossi']);
    await expectWhole(page);
    await picture(page, 'riammissione-1280-it');
  });

  test('N1 N25 P22: the ente takes another name and is found by the former one; it says where its registered office is, and what is typed while the answer is on its way stays', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    const ente = await open(page, enti.renamed.name);
    await page.goto(`${ente}/cambia`);
    await expectWhole(page);
    await picture(page, 'cambia-1280-it');
    await page.locator('input[name="rename.name"]').fill(`Consorzio nuovo ${code}`);
    await page.locator('textarea[name="rename.reason"]').fill('Delibera di prova');
    await page.getByRole('button', { name: 'Registra il nuovo nome' }).click();
    await told(page, 'Cambiamento registrato.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Consorzio nuovo ${code}`);
    await page.getByRole('link', { name: 'Aggiungi una sede' }).click();
    await page.locator('input[name="sede.name"]').fill('Sede di prova');
    await page.locator('input[name="sede.phone"]').fill('chiamami');
    await page.locator('input[name="sede.street"]').fill('Via di prova 1');
    await page.locator('input[name="sede.city"]').fill('Cuneo');
    const answer = await heldAnswer(page);
    await page.getByRole('button', { name: 'Salva i dati' }).click();
    await expect(page.locator('form[aria-busy="true"]')).toHaveCount(1);
    await page.locator('input[name="sede.city"]').fill('Cuneo alta');
    await answer.give();
    await expect(page.locator('#sede-errori')).toBeVisible();
    await expect(page.locator('input[name="sede.street"]')).toHaveValue('Via di prova 1');
    await expect(page.locator('input[name="sede.city"]')).toHaveValue('Cuneo alta');
    await expect(page.locator('input[name="sede.phone"]')).toHaveValue('chiamami');
    await picture(page, 'sede-1280-it');
    await page.locator('input[name="sede.phone"]').fill('0171 000' + '000');
    await page.getByRole('button', { name: 'Salva i dati' }).click();
    await told(page, 'Sede salvata.');
    await expect(page.getByRole('region', { name: 'Sedi' })).toContainText('Sede legale');
    await expectWhole(page);
    await page.goto(`${register}?q=${encodeURIComponent(enti.renamed.name)}`);
    await expect(page.getByRole('link', { name: `Consorzio nuovo ${code}` })).toBeVisible();
    await page.goto(`${register}/cambiamenti?che=avvenuti`);
    await sortBy(page, page.getByRole('table'), 'Ente', 'ascending');
    await sortBy(page, page.getByRole('table'), 'Registrato il', 'descending');
    await expect(page.getByRole('cell', { name: `Consorzio nuovo ${code}` })).toBeVisible();
  });
});

test.describe('the administrator of an ente and the pages of the coordinator', () => {
  test('N6 N13 N18: names a contact, plans to leave and thinks again', async ({ browser }) => {
    const page = await pageOf(browser, 'roberto-cravero');
    await open(page, 'Comune di Alba');
    await expect(page.getByRole('link', { name: 'Sospendi l’adesione…' })).toHaveCount(0);
    await page.getByText('Indica un referente').click();
    await page.locator('input[name="referente.name"]').fill('Rita Referente');
    await page.getByRole('button', { name: 'Indica', exact: true }).click();
    await told(page, 'Referente indicato.');
    await page.getByRole('link', { name: 'Registra il recesso…' }).click();
    const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    await page.locator('input[name="effectiveOn"]').fill(day);
    await page.locator('textarea[name="reason"]').fill('Prova di recesso');
    await page.getByRole('button', { name: 'Conferma il recesso' }).click();
    const departure = page.getByRole('region', { name: 'Recesso dall’adesione' });
    await expect(departure).toContainText('in programma');
    await departure.getByRole('button', { name: /Revoca/ }).click();
    await told(page, 'Uscita revocata.');
    await expectWhole(page);
  });

  test('P28 N1: changes the hours of a desk by keyboard alone, closes it for a day and opens it again', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'roberto-cravero');
    await open(page, 'Comune di Alba');
    await press(page, page.getByRole('link', { name: /Modifica orario e dati/ }).first());
    await page.waitForURL(/\/sportello\?quale=/);
    await alive(page);
    await expectWhole(page);
    await picture(page, 'sportello-1280-it');
    await type(page, 'input[name="settimana-orario.day6"]', '9-12');
    await press(page, page.getByRole('button', { name: 'Salva l’orario' }).first());
    await expect(page.locator('#settimana-orario-errori')).toBeVisible();
    await expect(page.locator('input[name="settimana-orario.day6"]')).toHaveValue('9-12');
    await page.locator('input[name="settimana-orario.day6"]').fill('09:00-12:00');
    await press(page, page.getByRole('button', { name: 'Salva l’orario' }).first());
    await told(page, 'Orario salvato.');
    const day = new Date(Date.now() + 50 * 86_400_000).toISOString().slice(0, 10);
    await page.locator('input[name="chiudi.startsOn"]').fill(day);
    await page.locator('input[name="chiudi.endsOn"]').fill(day);
    await page.getByRole('button', { name: 'Dichiara la chiusura' }).click();
    await told(page, 'Chiusura dichiarata');
    await page
      .getByRole('button', { name: /Revoca la chiusura/ })
      .last()
      .click();
    await told(page, 'Chiusura revocata.');
  });

  test('N4 N8 N15 N18 N19 N20 N24: the pages of the coordinator are whole, on a telephone too', async ({ browser }) => {
    for (const [at, options] of [
      ['1280', {}],
      ['360', phone],
    ] as const) {
      const page = await pageOf(browser, 'luciano-serra', options);
      for (const path of [
        'protocollo',
        'scadenze',
        'inviti',
        'cambiamenti',
        'referenti',
        'incontri',
        'bacini',
        'copertura',
      ]) {
        await page.goto(`${register}/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectWhole(page);
        await picture(page, `${path}-${at}-it`);
      }
    }
  });

  test('N19: the bacini and the desks are sorted by their heads, by keyboard, whole at every width', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${register}/bacini`);
    const [bacini, desks] = [page.getByRole('table', { name: 'Bacini' }), page.getByRole('table', { name: 'Ore di' })];
    const hours = 'Ore di apertura a settimana';
    await sortBy(page, bacini, hours, 'ascending');
    await sortBy(page, bacini, hours, 'descending');
    await sortBy(page, desks, 'Sportello', 'descending');
    await expect(bacini.getByRole('columnheader', { name: hours })).toHaveAttribute('aria-sort', 'descending');
    for (const width of [768, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectWhole(page);
      await picture(page, `bacini-${width}-it`);
    }
    await page.locator('.table-orders').first().getByRole('link', { name: 'Bacino' }).click();
    await expect(page).toHaveURL(/ordine=nome/);
  });

  test('N24: the Provincia founds an operational protocollo, and an ente asks to adhere to it', async ({ browser }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${register}/protocollo`);
    await page.getByText('Aggiungi un protocollo operativo').click();
    await page.locator('input[name="nuovo.name"]').fill(`Protocollo sanitario ${code}`);
    await page.locator('input[name="nuovo.title"]').fill('Prima versione');
    await page.locator('input[name="nuovo.validFrom"]').fill('2026-01-01');
    await page.locator('textarea[name="nuovo.signatories"]').fill('Provincia di Cuneo\nASL di prova');
    await page.getByRole('button', { name: 'Crea il protocollo' }).click();
    await told(page, 'Protocollo creato.');
    await expect(page.getByText('Provincia di Cuneo; ASL di prova')).toBeVisible();
    await sortBy(page, page.getByRole('table').first(), 'Protocollo', 'ascending');
    await expectWhole(page);
    const administrator = await pageOf(browser, 'roberto-cravero');
    await open(administrator, 'Comune di Alba');
    await administrator.getByText('Chiedi l’adesione a un protocollo operativo').click();
    await administrator.locator('input[name="operativo.representative"]').fill('Ada Sindaca');
    await administrator.getByRole('button', { name: 'Invia la richiesta' }).last().click();
    await told(administrator, 'Adesione aggiornata.');
    await expect(step(administrator.getByRole('region', { name: 'Altre adesioni' }))).toContainText('Richiesta');
    await expectWhole(administrator);
  });
});

const adhesion = (page: Page): Locator => page.getByRole('region', { name: 'Adesione al protocollo d’intesa' });

/** Where on its way an adhesion is. */
const step = (card: Locator): Locator => card.locator('[aria-current="step"]').first();

/** Adds a document of a kind to the adhesion in view. */
async function file(page: Page, kind: string, title: string): Promise<void> {
  await page.getByText('Aggiungi un documento').first().click();
  await page.locator('select[name$=".kind"]').first().selectOption(kind);
  const buffer = Buffer.from(`%PDF-1.7\n% ${title} ${Date.now()}\n%%EOF\n`);
  await page.locator('input[type="file"]').first().setInputFiles({ name: title, mimeType: 'application/pdf', buffer });
  await press(page, page.getByRole('button', { name: 'Carica' }).first());
  await told(page, 'Documento aggiunto.');
}

/** Looks at what would follow, decides, and waits until every step is done. */
async function leave(page: Page, way: string, title: string, confirm: string): Promise<void> {
  await press(page, page.getByRole('link', { name: way }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await alive(page);
  await expectWhole(page);
  await expect(page.getByText(/nulla oggi/).first()).toBeVisible();
  await type(page, 'textarea[name="reason"]', 'Motivo di prova');
  await press(page, page.getByRole('button', { name: confirm }));
  await told(page, 'Decisione registrata.');
  const departure = page.getByRole('region', { name: title });
  await expect(async () => {
    await page.reload();
    await expect(departure).toContainText('conclusa', { timeout: 3_000 });
  }).toPass(FAR);
}

/** N6 I2 I4: the first operator answers the letter and enters; who administers is asked for a second factor first. */
async function firstSignIn(browser: Browser, email: string, ente: string): Promise<void> {
  const page = await visitor(browser, phone);
  const password = 'quattro parole lunghe e mie';
  const link = await invitationTo(email);
  await page.goto(link.pathname + link.search);
  await expect(page.getByText(ente).first()).toBeVisible();
  await page.locator('input[name="displayName"]').fill('Olga Prima');
  await page.locator('input[name="password"]').fill(password);
  await page.locator('input[name="repeat"]').fill(password);
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL(/\/accedi/);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prima attiva il secondo fattore');
}
