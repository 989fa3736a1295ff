import { expect, type Page, test } from '@playwright/test';
import { expectNoInnards } from './support/page-checks';
import { currentCode, loginOf, platform } from './support/platform';
import { visitor } from './support/session';

test.describe.configure({ timeout: 240_000 });

test.describe('bad input', () => {
  test('I1: a wrong password is refused in the language of the page and the e-mail stays typed', async ({
    browser,
  }) => {
    const page = await visitor(browser);
    for (const [locale, said] of [
      ['it', 'e-mail o password non corrette'],
      ['ar', /[\u0600-\u06ff]/],
    ] as const) {
      await page.goto(`/${locale}/accedi`);
      await typeLogin(page, 'nobody@example.org', 'not the password');
      await expect(page.locator('.error-summary')).toContainText(said);
      await expect(page.locator('input[name="email"]')).toHaveValue('nobody@example.org');
      await expect(page.locator('input[name="password"]')).toHaveValue('');
      await expectNoInnards(page);
    }
  });

  test('I1: a wrong one-time code and one that was used already are refused', async ({ browser }) => {
    const page = await visitor(browser);
    const { email, password } = await loginOf('fabio-tesio');
    const give = async (code: string) => {
      await page.locator('input[name="code"]').fill(code);
      await page.locator('form:has(input[name="code"]) button[type="submit"]').first().click();
    };
    const knock = async (onto: Page) => {
      await onto.goto('/it/accedi');
      await typeLogin(onto, email, password);
      await onto.waitForURL(/\/accedi\/codice/);
    };
    await knock(page);
    const wrong = String((Number((await currentCode(email)).code) + 1) % 1_000_000).padStart(6, '0');
    await give(wrong);
    await expect(page.locator('.error-summary')).toContainText('il codice non è corretto');
    await expect.poll(async () => (await currentCode(email)).secondsLeft, { timeout: 35_000 }).toBeGreaterThan(20);
    const { code } = await currentCode(email);
    await give(code);
    await page.waitForURL(/\/area-riservata/);
    const other = await visitor(browser);
    await knock(other);
    await other.locator('input[name="code"]').fill(code);
    await other.locator('form:has(input[name="code"]) button[type="submit"]').first().click();
    await expect(other.locator('.error-summary')).toContainText(/già stato usato|non è corretto/);
    await expectNoInnards(other);
  });

  test('P1: an unknown address is a page not found, in its language', async ({ browser }) => {
    const page = await visitor(browser);
    for (const [address, lang, dir, title] of [
      ['/it/una-pagina/che-non-esiste', 'it', 'ltr', 'Pagina non trovata'],
      ['/ar/una-pagina/che-non-esiste', 'ar', 'rtl', /[\u0600-\u06ff]/],
      ['/it/faq/una-domanda-che-non-esiste', 'it', 'ltr', 'Pagina non trovata'],
    ] as const) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectNoInnards(page);
    }
  });

  for (const [what, text] of [
    ['a NUL byte', '%00permesso%00'],
    ['a lone surrogate', '%ED%A0%80permesso'],
    ['a broken escape', '%E0%A4%A'],
    ['ten thousand characters', 'a'.repeat(10_000)],
    ['the signs of a query language', encodeURIComponent(`')) | & ! <-> :* \\ "`)],
  ] as const) {
    test(`P30: a search for ${what} is answered without a stack and without an error of the server`, async ({
      browser,
    }) => {
      const page = await visitor(browser);
      const response = await page.goto(`/it/cerca?q=${text}`);
      expect(response?.status()).toBeLessThan(500);
      await expectNoInnards(page);
      await page.goto('/it/cerca');
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    });
  }

  test('a document of GraphQL that is none gets a typed error without a stack', async ({ request }) => {
    const response = await request.post(`${platform.gateway}/graphql`, { data: { query: '{ nothing( ' } });
    const said = await response.text();
    expect(JSON.parse(said).errors[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(said).not.toMatch(/node_modules|\bat \S+ \(/);
  });
});

async function typeLogin(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
}
