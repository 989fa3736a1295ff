import { expect, test } from '@playwright/test';
import { choosePurpose, forward, giveDetails, purposeOf, sayWhoComes } from './support/booking';
import { lettersTo } from './support/platform';
import { phone, visitor } from './support/session';
import { invented } from './support/words';

const still = { ...phone, javaScriptEnabled: false };
test.describe.configure({ timeout: 240_000 });

test.describe('without script', () => {
  test('P35: a citizen reads, unfolds and searches', async ({ browser }) => {
    const page = await visitor(browser, still);
    await page.goto('/it');
    await page.locator('details.navbar-narrow > summary').click();
    await page.locator('details.navbar-narrow').getByRole('link', { name: 'Domande frequenti' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Domande frequenti' })).toBeVisible();
    const field = page.locator('main input[name="q"]');
    await field.fill('permeso di sogiorno');
    await field.press('Enter');
    const hit = page.locator('.search-hits a').first();
    const title = (await hit.textContent()) ?? '';
    await hit.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('main')).toContainText(/\S{3}/);
  });

  test('P32 C.SI.2.5: a page is rated in two steps without script, and the reader is thanked where they were', async ({
    browser,
  }) => {
    const page = await visitor(browser, still);
    await page.goto('/ar/argomenti');
    const rating = page.locator('[data-element="feedback"]');
    const [bad, good] = [rating.locator('.feedback-rating-negative'), rating.locator('.feedback-rating-positive')];
    const comment = rating.locator('[data-element="feedback-input-text"]');
    for (const hidden of [bad, good, comment]) await expect(hidden).toBeHidden();
    await rating.locator('#voto-5').check();
    await expect(good).toBeVisible();
    await rating.locator('#voto-2').check();
    await expect(bad).toBeVisible();
    await expect(good).toBeHidden();
    await bad.getByRole('checkbox').first().check({ force: true });
    await comment.fill(`${invented.italian()} غير واضح`);
    await rating.locator('button[type="submit"]').click();
    await page.waitForURL(/\/ar\/argomenti\?grazie=1/);
    await expect(rating.locator('.alert-success')).toBeVisible();
    await expect(rating.locator('input[name="score"]')).toHaveCount(0);
    await page.context().close();
  });

  test('P35 A9: the five steps of a booking; what is typed survives an error; sent twice it is one booking', async ({
    browser,
  }) => {
    const page = await visitor(browser, still);
    const purpose = await purposeOf('stato-della-pratica');
    const email = `${invented.italian()}@example.org`;
    await choosePurpose(page, 'it', purpose);
    await page.locator('input[name="startsAt"]').last().check({ force: true });
    await forward(page);
    await giveDetails(page, purpose, `K10/${Date.now() % 1_000_000}`);

    await page.locator('input[name="name"]').fill('Nome Scritto');
    await page.locator('input[name="email"]').fill('senza chiocciola');
    await forward(page);
    await expect(page.getByRole('alert').filter({ hasText: 'C’è un problema' })).toContainText('nome@esempio.it');
    await expect(page.locator('input[name="name"]')).toHaveValue('Nome Scritto');
    await expect(page.locator('input[name="email"]')).toHaveValue('senza chiocciola');
    await sayWhoComes(page, { name: 'Nome Scritto', surname: 'Prova', email });

    const summary = page.url();
    const codes: string[] = [];
    for (const _time of ['once', 'twice']) {
      await page.goto(summary);
      await page.locator('input[name="privacyAccepted"]').check({ force: true });
      await forward(page);
      await page.waitForURL(/\/prenota\/conferma/);
      codes.push(/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? '');
    }
    expect(codes[0]).toMatch(/\S/);
    expect(codes[1], 'the code of the second sending').toBe(codes[0]);
    await expect.poll(async () => (await lettersTo(email)).length, { timeout: 30_000 }).toBe(1);
  });
});
