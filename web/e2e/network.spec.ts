import { type Browser, expect, type Page, test } from '@playwright/test';
import { importEnti, openEnte } from './support/enti';
import { press, sortBy, type } from './support/keyboard-acts';
import { expectWhole, picture } from './support/page-checks';
import { pageOf, signIn } from './support/session';
import { invented } from './support/words';

const area = '/it/area-riservata';
test.describe.configure({ timeout: 240_000 });

/** Lists that are taken away, with their first column. */
const taken = {
  ...{
    scadenze: 'ente',
    inviti: 'ente',
    domande: 'numero',
    cambiamenti: 'ente',
    referenti: 'ente',
    incontri: 'titolo',
  },
  ...{ protocolli: 'protocollo', bacini: 'bacino', copertura: 'bacino', persone: 'persona', storia: 'quando' },
  ...{ sportelli: 'sportello', sedi: 'sede' },
};

test.describe('the network, its meetings and its sessions', () => {
  test('N1 N5: the provincial coordinator finds an ente in the register with its adhesion to the protocollo', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${area}/rete`);
    await page.locator('main input[name="q"]').fill('Alba');
    await page.locator('main input[name="q"]').press('Enter');
    await page.getByRole('link', { name: 'Comune di Alba', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Comune di Alba');
    const adhesion = page.getByRole('region', { name: /Adesione/ });
    await expect(adhesion).toContainText('Attiva');
    await expect(adhesion).toContainText(/[Pp]rotocollo/);
    await expectWhole(page);
    await picture(page, 'ente-1280-it');
  });

  test('N1: the register is downloaded as a workbook, every list of the network as CSV and as a workbook', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${area}/rete?q=alba`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Scarica in XLSX' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('registro-enti.xlsx');
    const enteId = (await openEnte(page, 'Comune di Alba')).split('/').at(-1);
    for (const [list, title] of Object.entries(taken)) {
      for (const kind of ['csv', 'xlsx']) {
        const answer = await page.request.get(`${area}/rete/esporta/${list}?ente=${enteId}&formato=${kind}`);
        expect([list, kind, answer.status()]).toEqual([list, kind, 200]);
        expect(answer.headers()['content-disposition']).toContain(`${list}.${kind}`);
        const body = await answer.body();
        if (kind === 'csv') expect(body.toString()).toMatch(new RegExp(`^\\ufeff"${title}";`));
        else expect(body.subarray(0, 2).toString()).toBe('PK');
      }
    }
    expect((await page.request.get(`${area}/rete/esporta/nessuno`)).status()).toBe(404);
  });

  test('N1: the rows of a table are narrowed and searched by keyboard, taken away with their errors, mended and sent again', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    const mark = `tabella-${Date.now().toString(36)}`;
    const row = (n: number, category: string) => `${mark}-${n};Ente ${n} ${mark};${category}`;
    const rows = Array.from({ length: 60 }, (_, n) => row(n, n === 57 ? 'BANCA' : 'ALTRO'));
    await lookAt(page, ['codice;nome;categoria', ...rows].join('\n'));
    await expect(page.locator('tbody tr')).toHaveCount(50);
    await expect(page.locator('tbody tr').first()).toContainText(`Ente 57 ${mark}`);
    await press(page, page.getByRole('link', { name: 'Pagina seguente' }));
    await page.waitForURL(/dopo=/);
    await expect(page.locator('tbody tr')).toHaveCount(10);
    await press(page, page.getByRole('link', { name: 'Con errori (1)' }));
    await page.waitForURL(/stato=errori/);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await expectWhole(page);
    await picture(page, 'importa-errori-1280-it');
    const path = await page.getByRole('link', { name: 'Scarica in CSV' }).getAttribute('href');
    const taken = await (await page.request.get(String(path))).text();
    expect(taken).toContain('"categoria: non esiste"');
    await press(page, page.getByRole('link', { name: 'Tutte (60)' }));
    await type(page, '#q', 'ente 12');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=ente/);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    await lookAt(page, taken.replace('BANCA', 'ALTRO'));
    await expect(page.getByRole('link', { name: 'Nuovi (1)' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Importa 1 ente' })).toBeVisible();
    await press(page, page.getByRole('link', { name: 'Con errori (0)' }));
    await expect(page.getByText('Nessuna riga così')).toBeVisible();
    await expectWhole(page);
  });

  test('I11 N1: the history of an ente is narrowed by kind and by days and turned round, by keyboard alone', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    const code = `storia-${Date.now().toString(36)}`;
    await importEnti(page, [{ code, name: `Ente ${code}`, invite: `${code}@example.org` }]);
    await openEnte(page, `Ente ${code}`);
    const story = page.getByRole('region', { name: 'Storia' });
    const acts = story.locator('ol > li strong');
    const both = ['Invitato ad aderire', 'Ente importato'];
    await expect(acts).toHaveText(both);
    await press(page, story.getByRole('link', { name: 'Dai primi' }));
    await expect(acts).toHaveText(both.toReversed());
    await expect(story.getByRole('link', { name: 'Dai primi' })).toHaveAttribute('aria-current', 'true');
    await press(page, story.getByText('Filtri'));
    await type(page, '#genere', 'Adesione');
    await press(page, story.getByRole('button', { name: 'Applica' }));
    await page.waitForURL(/verso=primi.*genere=adesione.*#storia/);
    await expect(acts).toHaveText(['Invitato ad aderire']);
    const path = await story.getByRole('link', { name: 'Scarica in CSV' }).getAttribute('href');
    const taken = (await (await page.request.get(String(path))).text()).trim().split('\r\n');
    expect(taken).toHaveLength(2);
    expect(taken[1]).toContain('"ADHESION";"adhesion-invited"');
    await expectWhole(page);
    await picture(page, 'storia-1280-it');
    await page.goto(`${new URL(page.url()).pathname}?dal=1999-01-01&al=1999-12-31`);
    await expect(story.getByText('Nessun fatto con questi filtri.')).toBeVisible();
    await expectWhole(page);
  });

  test('N1: desks and seats of the whole network are found, narrowed and sorted by keyboard, whole at every width', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await page.goto(`${area}/rete/luoghi`);
    const rows = page.locator('tbody tr');
    await expect(rows).not.toHaveCount(0);
    const all = await rows.count();
    await type(page, '#q', 'alba');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=alba/);
    await expect(rows.filter({ hasText: 'Alba' })).not.toHaveCount(0);
    expect(await rows.count()).toBeLessThan(all);
    await sortBy(page, page.locator('main'), 'Ente', 'ascending');
    await expect(page).toHaveURL(/q=alba.*ordine=ente/);
    await expectWhole(page);
    await picture(page, 'luoghi-1280-it');
    await page.goto(`${area}/rete/luoghi`);
    await press(page, page.getByRole('link', { name: 'Sedi legali' }));
    await page.waitForURL(/che=sedi-legali/);
    await type(page, '#q', 'nessuno si chiama così');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Nulla con questi filtri')).toBeVisible();
    await expectWhole(page);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${area}/rete/luoghi`);
    await expectWhole(page);
    await picture(page, 'luoghi-360-it');
  });

  test('N20 N24: meetings are turned round and narrowed by bacino, protocolli narrowed by kind and by words, by keyboard alone', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    const mark = `iniziale-${Date.now().toString(36)}`;
    for (const [title, days] of [
      [`Zeta ${mark}`, 14],
      [`Alfa ${mark}`, 21],
    ] as const)
      await publishMeeting(page, title, 'BASIN_INITIAL', days);
    await page.goto(`${area}/rete/incontri?tipo=iniziale&q=${mark}`);
    const titles = page.locator('main section h2');
    const byStart = [`Zeta ${mark}`, `Alfa ${mark}`];
    await expect(titles).toHaveText(byStart);
    await press(page, page.getByRole('link', { name: 'Dagli ultimi' }));
    await expect(titles).toHaveText(byStart.toReversed());
    await expect(page).toHaveURL(/q=iniziale-.*ordine=ultimi/);
    await press(page, page.getByRole('link', { name: 'Dai primi' }));
    await expect(titles).toHaveText(byStart);
    await press(page, page.getByRole('link', { name: 'Titolo', exact: true }));
    await expect(titles).toHaveText(byStart.toReversed());
    await page.goto(`${area}/rete/incontri`);
    const presentation = 'Presentazione della rete nel bacino di Alba e Bra';
    await expect(titles.filter({ hasText: presentation })).toHaveCount(1);
    for (const [bacino, count] of [
      ['Bacino di Alba e Bra', 1],
      ['Bacino di Saluzzo', 0],
    ] as const) {
      if (!(await page.locator('#bacino').isVisible())) await press(page, page.getByText('Filtri', { exact: true }));
      await type(page, '#bacino', bacino);
      await press(page, page.getByRole('button', { name: 'Applica' }));
      await expect(titles.filter({ hasText: presentation })).toHaveCount(count);
    }
    await expect(page.getByText('Nessun incontro con questi filtri')).toBeVisible();
    await expectWhole(page);
    await picture(page, 'incontri-bacino-1280-it');
    await page.goto(`${area}/rete/protocollo?q=intesa&genere=scolastico`);
    await expect(page.getByText('Nessun protocollo con questi filtri')).toBeVisible();
    await expectWhole(page);
    await picture(page, 'protocolli-nessuno-1280-it');
  });

  test('T1 T4: an organiser publishes a meeting and an operator registers for it', async ({ browser }) => {
    const title = `Incontro di prova ${invented.italian()}`;
    const organiser = await pageOf(browser, 'luciano-serra');
    const path = await publishMeeting(organiser, title);
    const page = await pageOf(browser, 'giulia-ferrero');
    await page.goto(`${area}/formazione`);
    await page.locator('main input[name="q"]').fill(title);
    await page.locator('main input[name="q"]').press('Enter');
    await page.getByRole('link', { name: title }).click();
    await page.waitForURL(`**${path}`);
    await page.getByRole('button', { name: 'Iscriviti' }).click();
    await expect(page.getByText('Iscrizione registrata.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'La mia iscrizione' })).toContainText('Hai un posto');
    await expectWhole(page);
  });

  test('I1 I7: after signing out the kept cookie of the session opens nothing any more', async ({ browser }) => {
    const { page, again } = await freshSession(browser, 'amina-haddad');
    await page.locator('.reserved-header details summary').last().click();
    await page.getByRole('button', { name: 'Esci' }).click();
    await expect(page.getByText('Sei uscito dall’area riservata.')).toBeVisible();
    await again.goto(`${area}/segnalazioni`);
    await expect(again).toHaveURL(({ pathname }) => pathname === '/it/accedi');
  });

  test('I7 I8: a session ended from another device is refused, whatever it asks next', async ({ browser }) => {
    const lost = await freshSession(browser, 'amina-haddad');
    const { page } = await freshSession(browser, 'amina-haddad');
    await page.goto(`${area}/account`);
    const sessions = page.getByRole('region', { name: 'Dispositivi da cui sei entrato' });
    await expect(sessions.locator('tbody tr')).not.toHaveCount(1);
    const all = sessions.locator('form.row-act').last().getByRole('button');
    await all.click();
    await expect(page.getByText('Sessione chiusa')).toBeVisible();
    // an answer about a session is believed for two seconds, and revocation holds within five
    await expect(async () => {
      await lost.page.goto(`${area}/segnalazioni`);
      await expect(lost.page).toHaveURL(({ pathname }) => pathname === '/it/accedi', { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
  });
});

/** A table of enti is looked at; nothing of it is in the register yet. */
async function lookAt(page: Page, text: string): Promise<void> {
  await page.goto(`${area}/rete/importa`);
  const file = { name: 'enti.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Guarda l’anteprima' }).click();
  await page.waitForURL(/\/rete\/importa\/[\w-]+/);
}

/** A sign-in of its own, and a second browser that carries the same cookie. */
async function freshSession(browser: Browser, code: string): Promise<{ page: Page; again: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, code);
  const copy = await browser.newContext({ storageState: await context.storageState() });
  return { page, again: await copy.newPage() };
}

/** Plans a meeting in two weeks and publishes it; its path. */
async function publishMeeting(page: Page, title: string, kind = 'EXPERT', inDays = 14): Promise<string> {
  await page.goto(`${area}/formazione/nuovo`);
  await page.locator('select[name="kind"]').selectOption(kind);
  await page.getByLabel(/^Titolo/).fill(title);
  await page.locator('input[name="place"]').fill('Sala di prova, Cuneo');
  const day = new Date(Date.now() + inDays * 86_400_000).toISOString().slice(0, 10);
  await page.locator('input[name="startsOn"]').fill(day);
  await page.locator('input[name="startsTime"]').fill('09:30');
  await page.locator('input[name="endsTime"]').fill('12:30');
  await page.locator('input[name="capacity"]').fill('20');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByRole('button', { name: 'Pubblica' }).click();
  await expect(page.getByText('Evento pubblicato.')).toBeVisible();
  return new URL(page.url()).pathname;
}
