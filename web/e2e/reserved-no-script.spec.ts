import { expect, test } from '@playwright/test';
import { area, fillConsultation, openConsultation, told } from './support/reserved';
import { pageOf } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

const scriptless = { javaScriptEnabled: false } as const;

test.describe('the reserved area without script', () => {
  test('C1 C5: a case is raised, similar answers are asked for, and what is wrong is told without losing a word', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero', scriptless);
    await openConsultation(page);
    await page.getByLabel(/^Descrivi il caso/).fill('Parole che restano.');
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('Oggetto');
    await expect(page.getByLabel(/^Descrivi il caso/)).toHaveValue('Parole che restano.');
    await page.getByLabel(/^Oggetto/).fill('Quanto costa il permesso di soggiorno');
    await page.getByRole('button', { name: 'Cerca risposte simili' }).click();
    await expect(page.getByRole('button', { name: 'Questa risposta mi basta' }).first()).toBeVisible();
    await fillConsultation(page, `Senza script ${invented.italian()}`);
    await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
    await told(page, 'Segnalazione inviata');
    await page.context().close();
  });

  test('C8: the coordination classifies it', async ({ browser }) => {
    const page = await pageOf(browser, 'chiara-dutto', scriptless);
    await page.goto(`${area}/smistamento`);
    await page
      .getByRole('link', { name: /^Senza script/ })
      .first()
      .click();
    await page.getByLabel(/^Argomento/).selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Salva la classificazione' }).click();
    await told(page, 'Segnalazione classificata');
    await page.context().close();
  });

  test('A11: an appointment is booked in a person’s place', async ({ browser }) => {
    const name = `Persona ${invented.italian()}`;
    const page = await pageOf(browser, 'giulia-ferrero', scriptless);
    await page.goto(`${area}/agenda/prenota`);
    await page.getByLabel(/^Motivo/).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Mostra gli orari' }).click();
    await page.getByLabel(/^Orario/).selectOption({ index: 1 });
    await page.getByLabel(/^Nome/).fill(name);
    await page.getByRole('button', { name: 'Prenota', exact: true }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('almeno uno serve');
    await expect(page.getByLabel(/^Nome/)).toHaveValue(name);
    await page.getByLabel(/^Telefono/).fill(`+39 333 ${String(Date.now()).slice(-7)}`);
    const pratica = page.getByLabel(/^Numero della pratica/);
    if (await pratica.count()) await pratica.fill('K10/0012345');
    await page.getByRole('button', { name: 'Prenota', exact: true }).click();
    await told(page, 'Appuntamento fissato');
    await expect(page.getByText(/codice/)).toBeVisible();
    await page.context().close();
  });
});
