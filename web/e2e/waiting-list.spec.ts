import { expect, type Page, test } from '@playwright/test';
import { pageOf, phone } from './support/session';
import { invented } from './support/words';

const area = '/it/area-riservata';
const title = `Incontro con un posto solo ${invented.italian()}`;
let path = '';

const place = (page: Page) => page.getByRole('region', { name: 'La mia iscrizione' });

test.describe.configure({ mode: 'serial', timeout: 240_000 });

test.describe('a meeting with one seat', () => {
  test('T1 T2: the coordination plans it for the inner network, mends what the form says and publishes it', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${area}/formazione/nuovo`);
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await expect(page.locator('.error-summary li')).toHaveCount(6);
    await page.locator('select[name="kind"]').selectOption('EXPERT');
    await page.locator('input[name="title"]').fill(title);
    await page.locator('input[name="startsOn"]').fill(inTwoWeeks());
    await page.locator('input[name="startsTime"]').fill('09:00');
    await page.locator('input[name="endsTime"]').fill('08:00');
    await page.locator('input[name="capacity"]').fill('1');
    await page.getByLabel('Rete ristretta').check();
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await expect(page.locator('.error-summary li')).toHaveCount(1);
    await expect(page.locator('.error-summary')).toContainText('Ora di fine');
    await expect(page.locator('input[name="title"]')).toHaveValue(title);
    await expect(page.getByLabel('Rete ristretta')).toBeChecked();
    await page.locator('input[name="endsTime"]').fill('12:30');
    await page.getByRole('button', { name: 'Salva la bozza' }).click();
    await expect(page.getByText('Questa è una bozza')).toBeVisible();
    path = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Pubblica' }).click();
    await expect(page.getByText('Evento pubblicato.')).toBeVisible();
  });

  test('T2: a person outside its audience is told why and gets no seat', async ({ browser }) => {
    const page = await pageOf(browser, 'sabrina-olivero');
    await page.goto(path);
    await expect(place(page)).toContainText('è rivolto ad altri');
    await expect(place(page).getByRole('button')).toHaveCount(0);
  });

  test('T4 T6: one takes the seat, the other waits, and is offered it when it comes free', async ({ browser }) => {
    const first = await pageOf(browser, 'giulia-ferrero');
    await first.goto(path);
    await place(first).getByRole('button', { name: 'Iscriviti' }).click();
    await expect(place(first)).toContainText('Hai un posto');
    const second = await pageOf(browser, 'elira-hoxha', phone);
    await second.goto(path);
    await place(second).getByRole('button', { name: 'Mettiti in lista d’attesa' }).click();
    await expect(place(second)).toContainText('In lista d’attesa');
    await place(first).getByRole('button', { name: 'Ritira l’iscrizione' }).click();
    await expect(first.getByText('Iscrizione ritirata.')).toBeVisible();
    await expect(async () => {
      await second.goto(path);
      await expect(place(second)).toContainText('Rispondi entro', { timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await second.goto(`${area}/formazione/iscrizioni`);
    await expect(second.getByRole('row', { name: title })).toContainText('Posto offerto');
    await second.goto(path);
    await place(second).getByRole('button', { name: 'Accetto il posto' }).click();
    await expect(place(second)).toContainText('Hai un posto');
  });

  test('T18 T22: the organiser sees who comes, prints the sheet and cancels with a reason that stays', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(`${path}/presenze`);
    await expect(page.getByRole('listitem').filter({ hasText: 'Elira Hoxha' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Giulia Ferrero' })).toHaveCount(0);
    await page.goto(path);
    await page.locator('#annulla summary').click();
    await page.locator('#annulla textarea').fill('Il relatore non può venire.');
    await page.locator('#annulla').getByRole('button').click();
    await expect(page.getByText('Evento annullato')).toBeVisible();
    const person = await pageOf(browser, 'elira-hoxha');
    await person.goto(path);
    await expect(person.getByText('Il relatore non può venire.')).toBeVisible();
    await expect(place(person).getByRole('button')).toHaveCount(0);
  });
});

const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
