import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe';

/** The page in its present state has no axe violation and nothing runs out of the screen sideways. */
export async function expectWhole(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  expect(await axeFaults(page), `axe on ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `sideways overflow on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Keeps a picture of the whole page in the folder of `RESPI_E2E_PICTURES`, for people to look at; without one it takes none. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.RESPI_E2E_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage: true }));
}

/** Nothing of what is inside shows: no stack, no path, no address of a house. */
export async function expectNoInnards(page: Page): Promise<void> {
  const shown = (await page.locator('body').textContent()) ?? '';
  const { host } = new URL(page.url());
  const rest = shown.replaceAll(host, '').replaceAll(encodeURIComponent(host), '');
  const found = /\n\s+at \S+ \(|node_modules|ECONN[A-Z]+|127\.0\.0\.1|PostgreSQL|syntax error at/.exec(rest);
  expect(found?.[0], `innards on ${page.url()}`).toBeUndefined();
}
