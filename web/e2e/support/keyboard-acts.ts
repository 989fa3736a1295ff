import { expect, type Locator, type Page } from '@playwright/test';

/* What a person does who has a keyboard alone. */

/** Walks with the tabulator until a control has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 160; step += 1) {
    if (await target.evaluate((element) => (element.closest('summary') ?? element) === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

/** Writes in a field that the tabulator reaches, instead of what it holds. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  await reach(page, page.locator(selector));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Sets a date by the arrows alone, whatever the order of its parts: the first of January of this year. */
export async function date(page: Page, selector: string): Promise<void> {
  await reach(page, page.locator(selector));
  for (let part = 0; part < 3; part += 1) {
    await page.keyboard.press('ArrowUp');
    if (part < 2) await page.keyboard.press('Tab');
  }
  await expect(page.locator(selector)).toHaveValue(/^\d{4}-\d\d-\d\d$/);
}

/** Activates a control that the tabulator reaches. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Sorts a table by the head of a column, with the keyboard alone; the head tells it. */
export async function sortBy(
  page: Page,
  table: Locator,
  title: string,
  way: 'ascending' | 'descending',
): Promise<void> {
  const head = table.getByRole('columnheader', { name: title });
  await press(page, head.getByRole('link'));
  await expect(head).toHaveAttribute('aria-sort', way);
}
