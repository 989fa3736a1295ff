import { type Browser, expect, type Page, test } from '@playwright/test';
import { openEnte } from './support/enti';
import { press, type } from './support/keyboard-acts';
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

  test('I11 N1: the history of an ente is narrowed by kind and by days and turned round, by keyboard alone', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'luciano-serra');
    await openEnte(page, 'Comune di Alba');
    const story = page.getByRole('region', { name: 'Storia' });
    const acts = story.locator('ol > li strong');
    expect((await acts.allTextContents()).some((act) => !/desione|Documento/.test(act))).toBe(true);
    await press(page, story.getByText('Filtri'));
    await type(page, '#genere', 'Ad');
    await press(page, story.getByRole('button', { name: 'Applica' }));
    await page.waitForURL(/genere=adesione.*#storia/);
    const adhesions = await acts.allTextContents();
    expect(adhesions.filter((act) => !/desione|firma|Documento/.test(act))).toEqual([]);
    expect(adhesions.length).toBeGreaterThan(1);
    await press(page, story.getByRole('link', { name: 'Dai primi' }));
    await page.waitForURL(/verso=primi/);
    expect(await acts.allTextContents()).toEqual(adhesions.toReversed());
    await expect(story.getByRole('link', { name: 'Dai primi' })).toHaveAttribute('aria-current', 'true');
    const taken = await page.request.get(
      String(await story.getByRole('link', { name: 'in CSV' }).getAttribute('href')),
    );
    expect(
      (await taken.text())
        .trim()
        .split('\r\n')
        .slice(1)
        .every((row) => row.includes('"ADHESION"')),
    ).toBe(true);
    await expectWhole(page);
    await picture(page, 'storia-1280-it');
    await page.goto(`${new URL(page.url()).pathname}?dal=1999-01-01&al=1999-12-31`);
    await expect(story.getByText('Nessun fatto con questi filtri.')).toBeVisible();
    await expectWhole(page);
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
    const { page, again } = await freshSession(browser, 'mamadou-diallo');
    await page.locator('.reserved-header details summary').last().click();
    await page.getByRole('button', { name: 'Esci' }).click();
    await expect(page.getByText('Sei uscito dall’area riservata.')).toBeVisible();
    await again.goto(`${area}/segnalazioni`);
    await expect(again).toHaveURL(({ pathname }) => pathname === '/it/accedi');
  });

  test('I7 I8: a session ended from another device is refused, whatever it asks next', async ({ browser }) => {
    const lost = await freshSession(browser, 'mamadou-diallo');
    const { page } = await freshSession(browser, 'mamadou-diallo');
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

/** A sign-in of its own, and a second browser that carries the same cookie. */
async function freshSession(browser: Browser, code: string): Promise<{ page: Page; again: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, code);
  const copy = await browser.newContext({ storageState: await context.storageState() });
  return { page, again: await copy.newPage() };
}

/** Plans a meeting in two weeks and publishes it; its path. */
async function publishMeeting(page: Page, title: string): Promise<string> {
  await page.goto(`${area}/formazione/nuovo`);
  await page.locator('select[name="kind"]').selectOption('EXPERT');
  await page.getByLabel(/^Titolo/).fill(title);
  await page.locator('input[name="place"]').fill('Sala di prova, Cuneo');
  const day = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  await page.locator('input[name="startsOn"]').fill(day);
  await page.locator('input[name="startsTime"]').fill('09:30');
  await page.locator('input[name="endsTime"]').fill('12:30');
  await page.locator('input[name="capacity"]').fill('20');
  await page.getByRole('button', { name: 'Salva la bozza' }).click();
  await page.getByRole('button', { name: 'Pubblica' }).click();
  await expect(page.getByText('Evento pubblicato.')).toBeVisible();
  return new URL(page.url()).pathname;
}
