import { expect, type Page, test } from '@playwright/test';
import { press, type } from './support/keyboard-acts';
import { expectWhole, picture } from './support/page-checks';
import { pageOf, phone } from './support/session';

const area = '/it/area-riservata';
const right = 'Tenere le schede dei propri servizi';
test.describe.configure({ timeout: 240_000 });

/** What is decided holds once the gateway asks anew who somebody is: within five seconds (I7). */
const create = (page: Page) => page.getByRole('link', { name: 'Nuovo contenuto' });
async function expectMayWrite(desk: Page, may: boolean): Promise<void> {
  await expect(async () => {
    await desk.goto(`${area}/conoscenza`);
    await expect(create(desk)).toHaveCount(may ? 1 : 0, { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

/** Opens what is folded and sends it with its reason, by keyboard. */
async function decide(page: Page, fold: string, prefix: string, send: string): Promise<void> {
  await press(page, page.getByText(fold, { exact: true }));
  await type(page, `textarea[name="${prefix}.reason"]`, `Prova: ${send.toLowerCase()}`);
  await press(page, page.getByRole('button', { name: send, exact: true }));
}

test('N2 I7: the coordination takes a right from a network, by keyboard, and the desk has the act no more; given back and put back, it is to be confirmed again', async ({
  browser,
}) => {
  const desk = await pageOf(browser, 'sabrina-olivero');
  await expectMayWrite(desk, true);
  const page = await pageOf(browser, 'chiara-dutto');
  await page.goto(`${area}/rete`);
  await press(page, page.getByRole('link', { name: 'Diritti delle reti' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diritti delle reti');
  await expect(page.locator('tbody tr')).toHaveCount(9);
  await expect(page.getByRole('button', { name: /Conferma tutti i \d della rete (ristretta|allargata)/ })).toHaveCount(
    2,
  );
  const row = page.locator('tbody tr').filter({ hasText: right });
  await expect(row.getByText('Da confermare', { exact: true })).toHaveCount(2);
  await expectWhole(page);
  await picture(page, 'diritti-1280-it');

  await press(page, page.getByRole('link', { name: `${right}, Rete allargata` }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(right);
  await press(page, page.getByText('Togli questo diritto', { exact: true }));
  await expect(page.getByText(/^Lo perdono (una persona|\d+ persone) di (un ente|\d+ enti)$/)).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Togli il diritto' }));
  await expect(page.getByRole('alert').filter({ hasText: 'Motivo' })).toBeVisible();
  await expectWhole(page);
  await type(page, 'textarea[name="cambia.reason"]', 'Deciso in équipe per prova');
  await press(page, page.getByRole('button', { name: 'Togli il diritto' }));
  await expect(page.getByText('Diritto tolto alla rete')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Come sta' })).toContainText('Deciso in équipe per prova');
  await expectWhole(page);
  await picture(page, 'diritto-tolto-1280-it');
  await expectMayWrite(desk, false);
  await desk.goto(`${area}/rete/diritti`);
  await expect(desk.locator('tbody tr').filter({ hasText: right })).toContainText('Non dato');
  await expect(desk.getByRole('button', { name: /Conferma/ })).toHaveCount(0);
  await expectWhole(desk);

  await press(page, page.getByRole('link', { name: 'Annulla questa decisione' }));
  await decide(page, 'Dai questo diritto', 'cambia', 'Dai il diritto');
  await expect(page.getByText('Diritto dato alla rete')).toBeVisible();
  await expectMayWrite(desk, true);
  await decide(page, 'Riporta com’era all’inizio', 'torna', 'Riporta all’inizio');
  await expect(page.getByText('è di nuovo da confermare')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Conferma com’è' }));
  await expect(page.getByText('Diritti confermati')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Come sta' })).toContainText('Confermato il');
  await decide(page, 'Riporta com’era all’inizio', 'torna', 'Riporta all’inizio');
  await expect(page.getByRole('region', { name: 'Come sta' })).toContainText('Da confermare');
  await expect(page.getByRole('region', { name: 'Che cosa si è deciso' }).locator('li')).toHaveCount(5);
  await page.setViewportSize(phone.viewport);
  await page.getByText('Togli questo diritto', { exact: true }).click();
  await expectWhole(page);
  await picture(page, 'diritto-360-it');
  await page.goto(`${area}/rete/diritti`);
  await expectWhole(page);
  await picture(page, 'diritti-360-it');
});
