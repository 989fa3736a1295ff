import { expect, type Page, test } from '@playwright/test';
import { bookedOnline, daysFree, purposeOf } from './support/booking';
import { expectWhole, picture } from './support/page-checks';
import { phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

/* The invented provider of the demonstration stands for the proxy of SPID and CIE. */

/** At the provider a citizen says who they are by choosing. */
async function choose(page: Page, who: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Identità digitale di prova' })).toBeVisible();
  await page.getByRole('link', { name: who }).click();
}

const taxCode = 'HMDNMR90L52Z330Z';
const mother = 'Cittadina di prova';
const stranger = 'Cittadino di prova';

/** A booking that somebody made from their telephone, with their codice fiscale; the way to its page. */
async function aBooking(locale: string): Promise<string> {
  const purpose = await purposeOf('cittadinanza-per-matrimonio');
  const slot = (await daysFree(purpose.id, 4, 60)).at(-1)?.slots.at(-1);
  const email = `${invented.italian()}@example.org`;
  const person = { name: 'Amina', language: locale, email, taxCode };
  return `/${locale}/prenotazione/${await bookedOnline(purpose.id, slot?.startsAt ?? '', person)}`;
}

for (const [locale, hasScript] of [
  ['ar', true],
  ['it', false],
] as const) {
  test(`A10 A17: in ${locale} at 360 px, ${hasScript ? 'with' : 'without'} script: I bind my booking, find it again without its link, and cancel it`, async ({
    browser,
  }) => {
    const page = await visitor(browser, { ...phone, javaScriptEnabled: hasScript });
    const whole = async (name: string) => {
      if (!hasScript) return;
      await expectWhole(page);
      await picture(page, `own-${locale}-${name}`);
    };
    const manage = await aBooking(locale);
    const section = page.locator('#identita-digitale');
    const fold = section.locator('summary');

    await page.goto(manage);
    await fold.click();
    await whole('offered');
    await section.getByRole('link').click();
    await choose(page, stranger);
    await expect(page).toHaveURL(/\?esito=no-IDENTITY_OF_ANOTHER$/);
    await expect(page.locator('.alert-danger')).toBeVisible();

    await section.getByRole('link').click();
    await choose(page, mother);
    await expect(page).toHaveURL(/\?esito=collegato$/);
    await expect(page.locator('.alert-success')).toBeVisible();
    const code = (await page.locator('.booking-code strong').textContent()) ?? '';

    const later = `/${locale}/le-mie-prenotazioni`;
    await page.goto(`/${locale}/prenota`);
    await page.locator(`main a[href="${later}"]`).click();
    await whole('start');
    await page.locator('main .button-row a').click();
    await choose(page, mother);
    await expect(page).toHaveURL(({ pathname }) => pathname.startsWith(`${later}/`));
    const list = page.url();
    await whole('list');
    const mine = page.locator(`article[aria-labelledby="prenotazione-${code}"]`);
    await mine.getByRole('button').click();
    await expect(page).toHaveURL(/\/prenotazione\/[\w-]{22}$/);
    expect(new URL(page.url()).pathname, 'a link of its own').not.toBe(manage);
    await expect(page.locator('.booking-code strong')).toHaveText(code);
    await whole('opened');
    await page.locator('main a[href$="/annulla"]').click();
    await page.locator('main form button.btn-danger, main form button.btn-primary').first().click();
    await expect(page).toHaveURL(/\?esito=annullato$/);

    await fold.click();
    await section.getByRole('button').click();
    await expect(page).toHaveURL(/\?esito=scollegato$/);
    await page.goto(list);
    await expect(page.getByText(code)).toHaveCount(0);
    await expect(mine).toHaveCount(0);
    expect(await page.context().cookies(), 'nothing stays in the browser').toEqual([]);

    await page.goto(`${later}/nessun-biglietto`);
    await expect(page.locator('.alert-warning')).toBeVisible();
    await expect(page.locator('main .button-row a')).toBeVisible();
    await whole('over');
    await page.context().close();
  });
}
