import { expect, type Page, test } from '@playwright/test';
import { visitor } from './support/session';
import { spokenTrees } from './support/spoken-trees';

/* What a screen reader is given: the tree of the key public pages, and what is spoken after a search, a filter, a fault. */
test.describe.configure({ timeout: 240_000 });

/** What is wrong is told by itself, takes the focus, leads to its field, and the field says so too (WCAG 3.3.1, 4.1.3). */
async function expectSpokenFault(page: Page, field: string): Promise<void> {
  const summary = page.locator('main').getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toHaveAccessibleName(/\S/);
  await summary.locator(`a[href="#${field}"]`).click();
  const control = page.locator(`#${field}`);
  await expect(control).toBeFocused();
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(/\S{3}/);
}

test('P34: the title, spoken first, tells how much was found; a filter and a fault are told too, in Italian and in Arabic', async ({
  browser,
}) => {
  const page = await visitor(browser);
  await test.step('how much a search has found, and how much a filter leaves of it', async () => {
    await page.goto('/it/cerca?q=cittadinanza');
    await expect(page).toHaveTitle(/^\d+ risultati per “cittadinanza” - /);
    const told = await page.title();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(told.replace(/ - [^-]*$/, ''));
    const kinds = page.getByRole('navigation', { name: 'Tipo di contenuto' });
    await kinds.getByRole('link', { name: 'Schede' }).click();
    await expect(kinds.getByRole('link', { name: 'Schede' })).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(/^\d+ risultat[oi] per “cittadinanza” - /);
    expect(Number.parseInt(await page.title(), 10)).toBeLessThan(Number.parseInt(told, 10));
    await page.goto('/ar/cerca?q=xqzwvk');
    await expect(page).toHaveTitle(/^لا نتائج/);
  });
  await test.step('how many desks there are for what was asked', async () => {
    await page.goto('/it/sportelli');
    await page.locator('main input[name="comune"]').fill('Alba');
    await page.locator('main form button[type="submit"]').first().click();
    await expect(page).toHaveTitle(/^\d+ sportelli, dal più vicino a Alba – /);
    await page.goto('/ar/sportelli?lingua=ar');
    await expect(page).toHaveTitle(/مك[ات]/);
  });
  await test.step('what is wrong with a form', async () => {
    for (const locale of ['it', 'ar']) {
      await page.goto(`/${locale}/chiedi?comune=Alba`);
      await page.locator('main form button[type="submit"]').last().click();
      await expectSpokenFault(page, 'text');
    }
  });
  await page.context().close();
});

test('P34: the key pages give a screen reader their landmarks, headings and controls by name and in order, in Italian and in Arabic', async ({
  browser,
}) => {
  const page = await visitor(browser);
  for (const { at, tree } of spokenTrees)
    await test.step(at, async () => {
      await page.goto(at);
      await expect(page.locator('body')).toMatchAriaSnapshot(tree);
    });
  await page.context().close();
});

test('P34 twin: a page whose button has lost its name does not match its tree', async ({ browser }) => {
  const page = await visitor(browser);
  const { at, tree } = spokenTrees.find((one) => one.at.startsWith('/it/chiedi')) ?? { at: '', tree: '' };
  await page.goto(at);
  await page
    .locator('main form button[type="submit"]')
    .last()
    .evaluate((button) => button.setAttribute('aria-label', 'x'));
  await expect(page.locator('body')).not.toMatchAriaSnapshot(tree);
  await page.context().close();
});
