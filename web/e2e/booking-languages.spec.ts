import { expect, type Page, test } from '@playwright/test';
import { choosePurpose, confirm, forward, giveDetails, purposeOf, sayWhoComes } from './support/booking';
import { expectWhole, picture } from './support/page-checks';
import { lettersTo } from './support/platform';
import { phone, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

const languages = {
  it: { dir: 'ltr', name: 'Nguyễn', subject: 'Appuntamento confermato' },
  ar: { dir: 'rtl', name: 'أمينة', subject: 'تم تأكيد الموعد' },
  zh: { dir: 'ltr', name: '王', subject: '预约已确认' },
} as const;

/** Nothing runs sideways, nothing is inaccessible; with script only, since the checker is one. */
const checked = async (page: Page, hasScript: boolean, name: string): Promise<void> => {
  if (!hasScript) return;
  await expectWhole(page);
  await picture(page, name);
};

for (const [locale, { dir, name, subject }] of Object.entries(languages)) {
  for (const hasScript of [true, false]) {
    test(`A4 A12 A42: the whole booking in ${locale} at 360 px, ${hasScript ? 'with' : 'without'} script`, async ({
      browser,
    }) => {
      const page = await visitor(browser, { ...phone, javaScriptEnabled: hasScript, timezoneId: 'Asia/Shanghai' });
      const purpose = await purposeOf('cittadinanza-per-residenza');
      const email = `${invented.italian()}@example.org`;
      await choosePurpose(page, locale, purpose);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const time = page.locator('input[name="startsAt"]').last();
      const startsAt = (await time.getAttribute('value')) ?? '';
      await checked(page, hasScript, `booking-${locale}-time`);
      await time.check({ force: true });
      await forward(page);
      await giveDetails(page, purpose, '');
      await checked(page, hasScript, `booking-${locale}-applicant`);
      await sayWhoComes(page, { name, surname: '', email });
      // the hour of Rome, on a device that lives in China
      const rome = new Intl.DateTimeFormat('it', { timeZone: 'Europe/Rome', timeStyle: 'short' });
      await expect(page.locator('main')).toContainText(rome.format(new Date(startsAt)).replace(/^0/, ''));
      await checked(page, hasScript, `booking-${locale}-summary`);
      await confirm(page);
      await expect(page.locator('main')).toContainText(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
      await checked(page, hasScript, `booking-${locale}-done`);
      await expect.poll(async () => (await lettersTo(email)).length, { timeout: 30_000 }).toBe(1);
      const [letter] = await lettersTo(email);
      expect(letter?.subject).toContain(subject);
      expect(letter?.text).toContain('Il tuo appuntamento è confermato.');
      expect(letter?.attachments[0]?.text).toContain('TZID:Europe/Rome');
      await page.context().close();
    });
  }
}

test('P36 A12: a search and a booking go through while the browser translates the page, whose text nodes it replaces', async ({
  browser,
}) => {
  const page = await visitor(browser, phone);
  const faults: string[] = [];
  // 418 is React saying that it drew a text anew because the translator had been there first: nothing breaks
  page.on('pageerror', (error) => !error.message.includes('#418') && faults.push(error.message));
  // what a browser's own translator does: each text node becomes <font><font>…</font></font>, again and again
  await page.addInitScript(() => {
    const translate = (): void => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      for (const text of found) {
        const parent = text.parentElement;
        if (!text.data.trim() || !parent || parent.closest('script,style,font,option,textarea')) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `${text.data} `;
        outer.append(inner);
        parent.replaceChild(outer, text);
      }
    };
    addEventListener('load', () => {
      translate();
      new MutationObserver(translate).observe(document.body, { childList: true, subtree: true });
    });
  });
  await page.goto('/it/cerca');
  await page.locator('main input[name="q"]').fill('rinnovo del permesso');
  await page.locator('main input[name="q"]').press('Enter');
  await page.locator('main').getByRole('link', { name: 'rinnovo del permesso' }).first().click();
  await expect(page).toHaveURL(/\/(scheda|faq|contenuto)\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/rinnovo del permesso/i);
  const purpose = await purposeOf('cittadinanza-per-residenza');
  await choosePurpose(page, 'it', purpose);
  await expect(page.locator('main font').first()).toBeAttached();
  await page.locator('input[name="startsAt"]').last().check({ force: true });
  await forward(page);
  await giveDetails(page, purpose, '');
  await page.locator('input[name="email"]').fill('senza chiocciola');
  await forward(page);
  await expect(page.getByRole('alert').filter({ hasText: 'C’è un problema' })).toBeVisible();
  await sayWhoComes(page, { name: 'Tradotta', surname: '', email: `${invented.italian()}@example.org` });
  await confirm(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Appuntamento confermato');
  expect(faults, 'errors of script while the page was translated').toEqual([]);
});
