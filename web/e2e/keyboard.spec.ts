import { expect, test } from '@playwright/test';
import { expectSeenFocus, reach } from './support/keyboard';
import { expectWhole, picture } from './support/page-checks';
import { pageOf, phone, visitor } from './support/session';

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

  test('P24 P30 P34: while one types, suggestions come, are told and walked with the arrows, in Italian and in Arabic; Escape leaves the words', async ({
    browser,
  }) => {
    const page = await visitor(browser, phone);
    for (const [locale, half, many] of [
      ['it', 'rinnovo del perm', /^\d suggeriment/],
      ['ar', 'تجديد', /اقتراح/],
    ] as const) {
      await page.goto(`/${locale}`);
      const field = page.locator('main').getByRole('combobox');
      const list = page.locator('main').getByRole('listbox');
      const options = list.getByRole('option');
      await reach(page, field);
      await page.keyboard.type(half);
      await expect(options.nth(1)).toBeVisible();
      await expect(field).toHaveAttribute('aria-expanded', 'true');
      await expect(page.locator('main search').getByRole('status')).toHaveText(many);
      await expect(list).toHaveAccessibleName(/\S/);
      await page.keyboard.press('ArrowDown');
      await expect(options.first()).toHaveAttribute('aria-selected', 'true');
      await expect(field).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
      await expect(field).toBeFocused();
      await expectWhole(page);
      await picture(page, `P24-suggerimenti-${locale}-360`);
      await page.keyboard.press('ArrowUp');
      await expect(field).not.toHaveAttribute('aria-activedescendant', /./);
      await page.keyboard.press('Escape');
      await expect(list).toBeHidden();
      await expect(field).toHaveValue(half);
      await page.keyboard.press('ArrowUp');
      await expect(options.last()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const title = (await options.first().locator('span').first().textContent()) ?? '';
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/${locale}/(scheda|faq|contenuto)/`));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
    await page.context().close();
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
