import { expect, type Page, test } from '@playwright/test';
import { choosePurpose, forward, giveDetails, purposeOf } from './support/booking';
import { expectSeenFocus, reach } from './support/keyboard';
import { visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

const onward = (page: Page) => page.locator('main .form-actions button.btn-primary');

/** Reaches the button that goes on and presses it; its focus is seen. */
async function goOn(page: Page): Promise<void> {
  await reach(page, onward(page));
  await expectSeenFocus(onward(page));
  await page.keyboard.press('Enter');
}

/** Where one stands: the step says so to the accessibility tree, and so does the heading. */
async function expectStep(page: Page, heading: string, step: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByText(`Passo ${step} di 5`)).toBeAttached();
  await expect(page.locator('main [aria-current="step"]')).toHaveCount(1);
}

test('A4 P34: the whole booking by keyboard alone; what is wrong takes the focus and leads to its field', async ({
  browser,
}) => {
  const page = await visitor(browser);
  const { id } = await purposeOf('cittadinanza-per-residenza');
  await page.goto('/it/prenota');
  await expectStep(page, 'Prenota un appuntamento', 1);
  await expect(page.getByRole('group', { name: /Per quale motivo vuoi un appuntamento/ }).first()).toBeVisible();
  const purpose = page.locator(`input[name="motivo"][value="${id}"]`);
  await reach(page, page.locator('input[name="motivo"]').first());
  for (let presses = 0; presses < 10 && !(await purpose.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(purpose).toBeChecked();
  await goOn(page);

  await page.waitForURL(/\/prenota\/data/);
  await expectStep(page, 'Scegli la data e l’orario', 2);
  await reach(page, page.locator('input[name="startsAt"]').first());
  await page.keyboard.press('Space');
  await goOn(page);

  await page.waitForURL(/\/prenota\/dettagli/);
  await expectStep(page, 'Dettagli dell’appuntamento', 3);
  await goOn(page);

  await page.waitForURL(/\/prenota\/richiedente/);
  await expectStep(page, 'Chi viene all’appuntamento?', 4);
  for (const name of [/^Nome/, /^Cognome/, /^E-mail/, /^Telefono/, /^Codice fiscale/])
    await expect(page.getByRole('textbox', { name })).toBeVisible();
  await reach(page, page.locator('input[name="surname"]'));
  await page.keyboard.type('D’Angelo');
  await goOn(page);
  const problem = page.getByRole('alert', { name: 'C’è un problema' });
  await expect(problem).toBeFocused();
  const toName = problem.getByRole('link', { name: /^Nome/ });
  await reach(page, toName);
  await page.keyboard.press('Enter');
  await expect(page.locator('input[name="name"]')).toBeFocused();
  await expect(page.locator('input[name="name"]')).toHaveAccessibleDescription(/da compilare/);
  await expect(page.locator('input[name="surname"]')).toHaveValue('D’Angelo');
  await page.keyboard.type('Giusy');
  await reach(page, page.locator('input[name="email"]'));
  await page.keyboard.type(`${invented.italian()}@example.org`);
  await goOn(page);

  await page.waitForURL(/\/prenota\/riepilogo/);
  await expectStep(page, 'Verifica dei dati', 5);
  await expect(page.locator('main')).toContainText('Giusy D’Angelo');
  await reach(page, page.locator('input[name="privacyAccepted"]'));
  await page.keyboard.press('Space');
  await goOn(page);
  await page.waitForURL(/\/prenota\/conferma/);
  await expect(page.getByRole('heading', { level: 1, name: 'Appuntamento confermato' })).toBeVisible();
  await page.context().close();
});

test('A7: the countdown is said aloud when two minutes are left and when it is over, and more time can be asked for', async ({
  browser,
}) => {
  const page = await visitor(browser);
  await page.clock.install();
  const purpose = await purposeOf('cittadinanza-per-residenza');
  await choosePurpose(page, 'it', purpose);
  await page.locator('input[name="startsAt"]').last().check({ force: true });
  await forward(page);
  await giveDetails(page, purpose, '');
  const aloud = page.locator('.hold-note [role="status"]');
  await expect(page.getByText(/Minuti rimasti: (9|10)/)).toBeVisible();
  await expect(aloud).toHaveText('');
  await page.clock.fastForward('08:30');
  await expect(aloud).toHaveText(/Restano meno di due minuti/);
  const before = page.url();
  await page.locator('input[name="name"]').fill('Amina');
  await page.getByRole('button', { name: 'Mi serve più tempo' }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page.locator('input[name="name"]')).toHaveValue('Amina');
  await page.clock.fastForward('20:00');
  await expect(aloud).toHaveText(/Il tempo è scaduto/);
  await page.context().close();
});
