import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { currentCode, loginOf } from './platform';

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
const kept = new Map<string, Kept>();

/** Signs in through the pages: e-mail and password, then the one-time code where the role asks for one. */
export async function signIn(page: Page, code: string, returnTo = '/it/area-riservata'): Promise<void> {
  const { email, password, secondFactor } = await loginOf(code);
  await page.goto(returnTo);
  await expect(page).toHaveURL(({ pathname }) => pathname === '/it/accedi');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accedi', exact: true }).click();
  if (secondFactor) await passSecondFactor(page, email);
  await expect(page).toHaveURL(({ pathname }) => pathname === new URL(returnTo, 'http://site').pathname);
}

/** A code serves once: where an earlier sign-in has used that of this half minute, the next one is waited for. */
async function passSecondFactor(page: Page, email: string): Promise<void> {
  const field = page.locator('input[name="code"]');
  await field.waitFor();
  let used = '';
  await expect(async () => {
    const { code } = await currentCode(email);
    expect(code, 'a code that was not tried yet').not.toBe(used);
    used = code;
    await field.fill(code);
    await page.locator('form:has(input[name="code"]) button[type="submit"]').first().click();
    await page.waitForURL(({ pathname }) => !pathname.includes('/accedi'), { timeout: 30_000 });
  }).toPass({ timeout: 120_000, intervals: [1_000] });
}

/** What a browser keeps of a person who is in: each role signs in once and keeps its session (design, section 5). */
export async function sessionOf(browser: Browser, code: string): Promise<Kept> {
  const known = kept.get(code);
  if (known) return known;
  const context = await browser.newContext();
  await signIn(await context.newPage(), code);
  const session = await context.storageState();
  await context.close();
  kept.set(code, session);
  return session;
}

/** Token of a person who is in, to ask the graph as they may. */
export async function tokenOf(browser: Browser, code: string): Promise<string> {
  const { cookies } = await sessionOf(browser, code);
  return cookies.find(({ name }) => name.endsWith('respi'))?.value ?? '';
}

/** A page of a person who is already in. */
export async function pageOf(browser: Browser, code: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, storageState: await sessionOf(browser, code) });
  return context.newPage();
}

/** A page of somebody without an account. */
export const visitor = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext(options)).newPage();

/** A telephone, as the narrowest that the platform must serve. */
export const phone = { viewport: { width: 360, height: 760 } } as const;
