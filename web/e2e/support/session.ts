import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { currentCode, loginOf } from './platform';

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
const kept = new Map<string, Kept>();

/** Signs in through the pages: e-mail and password, then the one-time code where the role asks for one. */
export async function signIn(page: Page, code: string, returnTo = '/it/area-riservata'): Promise<void> {
  const { email, password, secondFactor } = await loginOf(code);
  await page.goto(returnTo);
  await expect(page).toHaveURL(/\/it\/accedi/);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  if (secondFactor) {
    await page.locator('input[name="code"]').fill((await currentCode(email)).code);
    await page.locator('form:has(input[name="code"]) button[type="submit"]').first().click();
  }
  await expect(page).toHaveURL(new RegExp(returnTo.replaceAll('?', '\\?')));
}

/** A page of a person who is already in: each role signs in once and keeps its session (design, section 5). */
export async function pageOf(browser: Browser, code: string, options: BrowserContextOptions = {}): Promise<Page> {
  if (!kept.has(code)) {
    const context = await browser.newContext();
    await signIn(await context.newPage(), code);
    kept.set(code, await context.storageState());
    await context.close();
  }
  const context = await browser.newContext({ ...options, storageState: kept.get(code) });
  return context.newPage();
}

/** A page of somebody without an account. */
export const visitor = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext(options)).newPage();

/** A telephone, as the narrowest that the platform must serve. */
export const phone = { viewport: { width: 360, height: 760 } } as const;
