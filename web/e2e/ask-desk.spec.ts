import { expect, type Page, test } from '@playwright/test';
import { expectWhole } from './support/page-checks';
import { area, told } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

const button = (page: Page) => page.locator('main form button[type="submit"]').last();

/** From the comune to the form of the question; controls are found by name, since the page is in any language. */
async function toForm(page: Page, locale: string, comune: string): Promise<void> {
  await page.goto(`/${locale}/chiedi`);
  await page.locator('main input[name="comune"]').fill(comune);
  await button(page).click();
  await page.locator('main textarea[name="text"]').waitFor();
}

async function send(page: Page, text: string): Promise<void> {
  await page.locator('textarea[name="text"]').fill(text);
  await page.locator('input[name="privacyAccepted"]').check({ force: true });
  await button(page).click();
  await page.waitForURL(/\/chiedi\/inviata/);
}

const codeOn = async (page: Page): Promise<string> =>
  ((await page.locator('.ask-code-value').textContent()) ?? '').trim();

async function follow(page: Page, locale: string, code: string): Promise<void> {
  await page.goto(`/${locale}/chiedi/risposta`);
  await page.locator('main input[name="code"]').fill(code);
  await button(page).click();
}

test('P27: without script and in Arabic a citizen asks a desk, the desk answers, the code opens the answer', async ({
  browser,
}) => {
  const text = `${invented.italian()} كيف أجدد تصريح الإقامة؟`;
  const page = await visitor(browser, { ...phone, javaScriptEnabled: false });
  await toForm(page, 'ar', 'Alba');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await send(page, text);
  const code = await codeOn(page);
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect(page.url()).not.toContain(code);

  await follow(page, 'ar', code.toLowerCase().replaceAll('-', ' '));
  await expect(page.locator('.ask-words')).toHaveText([text]);
  expect(page.url()).not.toContain(code.replaceAll('-', ''));

  const desk = await pageOf(browser, 'giulia-ferrero');
  await desk.goto(`${area}/domande`);
  const card = desk.locator('section').filter({ hasText: text });
  await card.locator('summary').click();
  await card.getByRole('textbox').fill('Porti il permesso che scade e la ricevuta.');
  await card.getByRole('button').last().click();
  await told(desk, 'risposta');

  await follow(page, 'ar', code);
  await expect(page.locator('.ask-words')).toHaveText([text, 'Porti il permesso che scade e la ricevuta.']);
  await Promise.all([page.context().close(), desk.context().close()]);
});

test('P27: what is missing is named and nothing typed is lost; a code that is none and a comune unknown say so', async ({
  browser,
}) => {
  const page = await visitor(browser, phone);
  await page.goto('/it/chiedi?comune=xqzwv');
  await expect(page.locator('main')).toContainText('non è un comune che conosciamo');
  await toForm(page, 'it', 'Alba');
  await expectWhole(page);
  const text = `Domanda ${invented.italian()}`;
  await page.locator('textarea[name="text"]').fill(text);
  await button(page).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('presa visione');
  await expect(page.locator('textarea[name="text"]')).toHaveValue(text);
  await page.locator('input[name="privacyAccepted"]').check({ force: true });
  await button(page).click();
  await page.waitForURL(/\/chiedi\/inviata/);
  await expectWhole(page);

  await follow(page, 'it', 'AAAA-BBBB-CCCC');
  await expect(page.locator('main')).toContainText('Nessuna domanda corrisponde a questo codice');
  await expectWhole(page);
  await page.context().close();
});
