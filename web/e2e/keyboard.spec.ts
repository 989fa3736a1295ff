import { expect, test } from '@playwright/test';
import { expectSeenFocus, reach } from './support/keyboard';
import { pageOf, visitor } from './support/session';

test.describe.configure({ timeout: 240_000 });

test.describe('by keyboard alone', () => {
  test('P34: the first stop of the keyboard is seen and leads past the header to the content', async ({ browser }) => {
    const page = await visitor(browser);
    await page.goto('/it/argomenti');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Vai ai contenuti' });
    await expect(skip).toBeFocused();
    expect((await skip.boundingBox())?.height ?? 0, 'seen when focused').toBeGreaterThan(10);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'inside main').toBe(true);
  });

  test('P34: the menu unfolds and leads on, and the focus is always seen', async ({ browser }) => {
    const page = await visitor(browser);
    await page.goto('/it');
    const fold = page.locator('.navbar-wide details.nav-fold > summary');
    await reach(page, fold);
    await expectSeenFocus(fold);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const subject = page.locator('.navbar-wide .nav-fold-list a').first();
    await expect(subject).toBeFocused();
    await expectSeenFocus(subject);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/it\/argomenti\//);
  });

  test('P34 P30: the search is asked and its first find opened', async ({ browser }) => {
    const page = await visitor(browser);
    await page.goto('/it/cerca');
    await reach(page, page.locator('main input[name="q"]'));
    await page.keyboard.type('cittadinanza');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=cittadinanza/);
    await page.locator('.search-hits').waitFor();
    await reach(page, page.locator('.search-hits a').first());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/it\/(scheda|faq|contenuto)\//);
  });

  test('P34 C1: an operator chooses a purpose, fills the case and sends it', async ({ browser }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await page.goto('/it/area-riservata/segnalazioni/nuova');
    await reach(page, page.locator('button[name="purpose"][value="CONSULTATION"]'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/modifica/);
    await reach(page, page.locator('input[name="addressee"]').first());
    await page.keyboard.press('Space');
    await reach(page, page.locator('input[name="subject"]'));
    await page.keyboard.type('Consulenza scritta con la sola tastiera');
    await reach(page, page.locator('textarea[name="body"]'));
    await page.keyboard.type('Quale documento vale come prova?');
    await reach(page, page.locator('input[name="criterion"]').first());
    await page.keyboard.press('Space');
    const send = page.getByRole('button', { name: 'Invia la segnalazione' });
    await reach(page, send);
    await expectSeenFocus(send);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Segnalazione inviata al coordinamento.')).toBeVisible();
  });
});
