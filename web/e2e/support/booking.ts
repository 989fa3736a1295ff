import { expect, type Page } from '@playwright/test';
import { askGraph } from './graph';

export type Slot = { startsAt: string; free: number };
export type Purpose = { id: string; code: string; requiresPratica: boolean };
export type Applicant = { name: string; surname: string; email: string };

/** The citizenship office of the Prefettura and one of its purposes. */
export async function purposeOf(code: string): Promise<Purpose> {
  const { bookingOffices } = await askGraph<{ bookingOffices: { purposes: Purpose[] }[] }>(
    '{ bookingOffices { purposes { id code requiresPratica } } }',
  );
  const found = bookingOffices.flatMap(({ purposes }) => purposes).find((purpose) => purpose.code === code);
  if (!found) throw new Error(`No purpose ${code} is open to the public`);
  return found;
}

/** First step: the purpose. Ends on the calendar. */
export async function choosePurpose(page: Page, locale: string, { id }: Purpose): Promise<void> {
  await page.goto(`/${locale}/prenota`);
  await page.locator(`input[name="motivo"][value="${id}"]`).check({ force: true });
  await forward(page);
  await expect(page).toHaveURL(({ pathname }) => pathname === `/${locale}/prenota/data`);
}

/** Presses the button that goes on, whatever its words. */
export async function forward(page: Page): Promise<void> {
  await page.locator('main .form-actions button.btn-primary').click();
}

/** Third step, with the number of a file where the purpose asks for one. Ends on the applicant. */
export async function giveDetails(page: Page, { requiresPratica }: Purpose, pratica: string): Promise<void> {
  await page.waitForURL(/\/prenota\/dettagli/);
  if (requiresPratica) {
    await page.locator('select[name="praticaKind"]').selectOption('K10');
    await page.locator('input[name="praticaValue"]').fill(pratica);
  }
  await forward(page);
  await page.waitForURL(/\/prenota\/richiedente/);
}

/** Fourth step. Ends on the summary. */
export async function sayWhoComes(page: Page, applicant: Applicant): Promise<void> {
  for (const [name, value] of Object.entries(applicant)) await page.locator(`input[name="${name}"]`).fill(value);
  await forward(page);
  await page.waitForURL(/\/prenota\/riepilogo/);
}

/** Fifth step: reads and confirms. Ends on the confirmation. */
export async function confirm(page: Page): Promise<void> {
  await page.locator('input[name="privacyAccepted"]').check({ force: true });
  await forward(page);
  await page.waitForURL(/\/prenota\/conferma/);
}
