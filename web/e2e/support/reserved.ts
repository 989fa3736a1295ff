import { expect, type Page } from '@playwright/test';
import { platform } from './platform';

export const area = '/it/area-riservata';

/** Script has taken over the forms of the page: what is typed from now on is not lost to it. */
export const alive = (page: Page): Promise<void> =>
  page.locator('form[data-alive]').first().waitFor({ state: 'attached' });

/** Unfolds what is folded, whether or not an earlier answer has left it open. */
export const unfold = (page: Page, id: string): Promise<void> =>
  page.locator(`details#${id}`).evaluate((details) => {
    (details as HTMLDetailsElement).open = true;
  });

/** The page tells that something was done, in a live region. */
export const told = (page: Page, words: string): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();

/** A draft of a consultation, opened through the pages; its address, without `/modifica`. */
export async function openConsultation(page: Page): Promise<string> {
  await page.goto(`${area}/segnalazioni/nuova`);
  await page.getByRole('button', { name: 'Consulenza su un caso' }).click();
  await page.waitForURL(/\/modifica$/);
  return new URL(page.url()).pathname.replace('/modifica', '');
}

/** Fills a consultation, to one office, so that it can be sent. */
export async function fillConsultation(
  page: Page,
  subject: string,
  office = 'Questura, Ufficio Immigrazione',
): Promise<void> {
  await page.getByLabel(office).check();
  await page.getByLabel(/^Oggetto/).fill(subject);
  await page.getByLabel(/^Descrivi il caso/).fill('Un caso concreto, descritto senza nominare nessuno.');
  await page.getByLabel(/Si chiede un chiarimento/).check();
}

/** Sets the clock of every process of the platform to an instant, or back to the true time. */
export async function setClock(at: string | null): Promise<void> {
  const answer = await fetch(`${platform.desk}/hooks/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(at ? { at } : { reset: true }),
  });
  expect(answer.ok, 'the clock hook answers').toBe(true);
}

/** Keeps what the next form sends on its way, as a slow line does, until `give` lets it go on. */
export async function heldAnswer(page: Page): Promise<{ give: () => Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/*', async (route) => {
    if (route.request().method() === 'POST') await promise;
    await route.continue();
  });
  return {
    give: async () => {
      resolve();
      await page.unrouteAll({ behavior: 'wait' });
    },
  };
}
