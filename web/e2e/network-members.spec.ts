import { expect, type Page, test } from '@playwright/test';
import { importEnti, openEnte, register } from './support/enti';
import { press, type } from './support/keyboard-acts';
import { expectWhole, picture } from './support/page-checks';
import { alive, area, fillConsultation, openConsultation, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

const mark = `membro-${Date.now().toString(36)}`;
test.describe.configure({ timeout: 240_000 });

/** A page that the acting role has no hand in. */
const refused = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${area}/${path}`);
  await expect(page.getByRole('heading', { name: /non è per il ruolo che stai usando|Non trovato/ })).toBeVisible();
};

/** What the list of an address says that it holds. */
const countOf = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.getByRole('status').filter({ hasText: 'risultat' }).textContent()) ?? '')?.[0]);

test.describe('who takes part in the network, and how far', () => {
  test('N27: a multiplier is told what it is for, disseminates, brings a need and evaluates; it edits and imports nothing', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'mamadou-diallo', phone);
    await page.goto(area);
    const works = page.getByRole('region', { name: 'La tua associazione nella rete' });
    await expect(works).toContainText('Non modifichi i contenuti e non prenoti');
    await expectWhole(page);
    await picture(page, 'moltiplicatore-360-it');
    await press(page, works.getByRole('link', { name: 'Diffondi i materiali' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Materiali da stampare e condividere');
    await page.goto(area);
    await press(page, works.getByRole('link', { name: 'Valuta le pagine pubbliche' }));
    await expect(page.getByRole('group', { name: /Valuta da 1 a 5 stelle/ })).toBeVisible();
    await page.goto(area);
    await press(page, works.getByRole('link', { name: 'Porta un bisogno' }));
    await expect(page.locator('.purpose-card')).toHaveCount(1);
    const subject = `Corsi di italiano la sera ${invented.italian()}`;
    await openConsultation(page);
    await fillConsultation(page, subject, 'Coordinamento operativo');
    await press(page, page.getByRole('button', { name: 'Invia la segnalazione' }));
    await expect(page.getByText('Segnalazione inviata al coordinamento.')).toBeVisible();
    await expectWhole(page);
    await page.goto(`${area}/conoscenza`);
    await expect(page.getByRole('link', { name: 'Nuovo contenuto' })).toHaveCount(0);
    for (const path of ['conoscenza/nuovo', 'agenda', 'agenda/prenota', 'rete/importa', 'rete/inviti'])
      await refused(page, path);
    const path = await openEnte(page, 'Associazione Il Ponte (esempio)');
    await expect(page.getByRole('main')).toContainText('Moltiplicatore');
    for (const act of ['modifica', 'cambia', 'sportello'])
      await refused(page, `${path.replace(`${area}/`, '')}/${act}`);
    await expectWhole(page);
    await page.context().close();
  });

  test('N2: the rete allargata writes its own sheet, joins what is open to it and asks the Coordinamento', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'sabrina-olivero');
    await page.goto(`${area}/conoscenza/nuovo?tipo=SHEET`);
    await alive(page);
    const title = `Il nostro servizio ${invented.italian()}`;
    await page.getByLabel(/^Titolo/).fill(title);
    await page.getByLabel(/^Descrizione/).fill('Aiutiamo a cercare lavoro.');
    await page.getByLabel(/^Come fare/).fill('Vieni allo sportello con un documento.');
    await page.getByRole('group', { name: 'Argomenti' }).getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await told(page, 'Contenuto salvato');
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Centro per l’impiego di Alba');
    await expect(page.getByRole('button', { name: 'Pubblica', exact: true })).toHaveCount(0);
    await expectWhole(page);
    const place = page.getByRole('region', { name: 'La mia iscrizione' });
    await page.goto(`${area}/formazione/esperti-minori`);
    await expect(place).toContainText('L’incontro è rivolto ad altri');
    await expect(place.getByRole('button', { name: 'Iscriviti' })).toHaveCount(0);
    await page.goto(`${area}/formazione/presentazione-bacino-alba-bra`);
    await press(page, place.getByRole('button', { name: 'Iscriviti' }));
    await told(page, 'Iscrizione registrata.');
    await expect(place).toContainText('Hai un posto');
    await expectWhole(page);
    const subject = `Tirocini e ricevuta ${invented.italian()}`;
    await openConsultation(page);
    await fillConsultation(page, subject, 'Coordinamento operativo');
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await expect(page.getByText('Segnalazione inviata al coordinamento.')).toBeVisible();
    const coordination = await pageOf(browser, 'chiara-dutto');
    await coordination.goto(`${area}/smistamento`);
    await expect(coordination.getByRole('link', { name: subject })).toBeVisible();
    await Promise.all([page.context().close(), coordination.context().close()]);
  });

  test('N3: the register is narrowed by role with the keyboard; the coordination gives another role, the ente itself cannot', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(register);
    await press(page, page.getByText('Filtri', { exact: true }));
    await type(page, '#ruolo', 'Capofila');
    await press(page, page.getByRole('button', { name: 'Applica' }));
    await page.waitForURL(/ruolo=LEAD/);
    await expect(page.locator('tbody tr').filter({ hasText: 'Comune di Alba' })).toContainText('Capofila');
    await expect(page.locator('tbody tr').filter({ hasNotText: 'Capofila' })).toHaveCount(0);
    await expectWhole(page);
    await picture(page, 'registro-capofila-1280-it');
    const name = `Ente ${mark}`;
    await importEnti(page, [{ code: mark, name, invite: `${mark}@example.org` }]);
    const path = await openEnte(page, name);
    await press(page, page.getByRole('link', { name: 'Modifica sito e posto nella rete' }));
    await alive(page);
    await page.locator('select[name="networkRole"]').selectOption({ label: 'Ente collaboratore' });
    await press(page, page.getByRole('button', { name: 'Salva', exact: true }));
    await told(page, 'Dati dell’ente salvati.');
    await page.goto(`${register}?q=${mark}&ruolo=COLLABORATING`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await page.goto(`${register}?q=${mark}&ruolo=PARTNER`);
    await expect(page.getByText('Nessun ente con questi filtri')).toBeVisible();
    const administrator = await pageOf(browser, 'roberto-cravero');
    await refused(administrator, `${path.replace(`${area}/`, '')}/modifica`);
    const own = await openEnte(administrator, 'Comune di Alba');
    await administrator.goto(`${own}/modifica`);
    await expect(administrator.locator('input[name="website"]')).toBeVisible();
    await expect(administrator.locator('select[name="networkRole"]')).toHaveCount(0);
    await expectWhole(administrator);
    await Promise.all([page.context().close(), administrator.context().close()]);
  });

  test('N21: the coverage board holds the founding target beside who has joined, and its numbers are those of the lists', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${register}/copertura`);
    const board = page.getByRole('table', { name: 'Gli stessi numeri' });
    const numbers = async (category: string): Promise<number[]> => {
      const cells = board.getByRole('row').filter({ hasText: category }).getByRole('cell');
      return (await cells.allTextContents()).slice(-4).map((text) => Number(/\d+$/.exec(text)?.[0]));
    };
    const targets = { Comune: 250, 'Consorzio socio-assistenziale': 10, 'Centro per l’impiego': 8 };
    for (const [category, wanted] of Object.entries(targets)) {
      const [target = 0, , joined = 0, missing] = await numbers(category);
      expect([category, target, missing]).toEqual([category, wanted, wanted - joined]);
    }
    expect((await numbers('Totale'))[0]).toBe(273);
    const [, today, joined] = await numbers('Comune');
    const groups = await page.locator('.adhesion-map figcaption strong').allTextContents();
    expect(groups.map(Number).reduce((sum, one) => sum + one, 0)).toBe(247);
    expect(Number(groups[0])).toBe(joined);
    await press(page, board.getByRole('link', { name: 'Comune', exact: true }));
    await expect.poll(() => countOf(page)).toBe(today);
    await page.goto(`${register}?categoria=COMUNE&adesione=ACTIVE`);
    expect(await countOf(page)).toBe(joined);
    await page.context().close();
  });

  test('N26: anybody finds the members in a list and on the map; the referents of an ente are its own and the coordination’s', async ({
    browser,
  }) => {
    const referent = `Rita Riservata ${mark}`;
    const page = await pageOf(browser, 'luciano-serra');
    const path = await openEnte(page, 'Comune di Busca');
    await page.getByText('Indica un referente').click();
    await page.locator('input[name="referente.name"]').fill(referent);
    await page.getByRole('button', { name: 'Indica', exact: true }).click();
    await told(page, 'Referente indicato.');
    await expect(page.getByRole('region', { name: 'Referenti' })).toContainText(referent);
    const reader = await visitor(browser, phone);
    await reader.goto('/it/rete');
    await expect(reader.getByRole('img', { name: /comun/i })).toBeVisible();
    await press(reader, reader.getByText('Comuni, uno per uno'));
    await expect(reader.locator('#comuni-adesione')).toContainText('Busca');
    await expectWhole(reader);
    await picture(reader, 'membri-360-it');
    await type(reader, 'main input[name="q"]', 'busca');
    await reader.keyboard.press('Enter');
    await reader.waitForURL(/q=busca/);
    await expect(reader.locator('.members-list li')).toHaveText([/Comune di Busca/]);
    expect(await reader.content()).not.toContain('Riservata');
    const neighbour = await pageOf(browser, 'sabrina-olivero');
    await neighbour.goto(path);
    await expect(neighbour.getByRole('heading', { level: 1 })).toHaveText('Comune di Busca');
    expect(await neighbour.content()).not.toContain('Riservata');
    await Promise.all([page, reader, neighbour].map((one) => one.context().close()));
  });
});
