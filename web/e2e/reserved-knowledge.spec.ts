import { expect, test } from '@playwright/test';
import { expectWhole, picture } from './support/page-checks';
import { alive, area, told, unfold } from './support/reserved';
import { pageOf } from './support/session';
import { invented } from './support/words';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const question = `Che cosa serve per ${invented.italian()}?`;
let contentPath = '';

test.describe('a FAQ on shaky ground', () => {
  test('P11: possible personal data are marked in their words while the FAQ is written', async ({ browser }) => {
    const page = await pageOf(browser, 'marta-isaia');
    await page.goto(`${area}/segnalazioni?validazione=UNVALIDATED&stato=ANSWERED`);
    await page.locator('.case-name a').first().click();
    await page.getByRole('link', { name: 'Proponi come FAQ' }).click();
    await page.getByLabel('Numero di un’altra segnalazione').fill('2020/000000');
    await page.getByRole('button', { name: 'Aggiungi' }).click();
    await expect(page.getByText('La segnalazione 2020/000000 non è stata aggiunta')).toBeVisible();
    await alive(page);
    await page.getByRole('textbox', { name: /^Domanda/ }).fill(question);
    await page
      .getByRole('textbox', { name: /^Risposta/ })
      .fill('Serve la ricevuta. La signora Amina Esempio ha chiamato il 333 1234567.');
    const findings = page.getByRole('region', { name: 'Controllo dei dati personali' });
    await expect(findings.locator('mark', { hasText: '333 1234567' })).toBeVisible();
    await expectWhole(page);
    await picture(page, 'P11-dati-personali');
    await page.getByRole('button', { name: 'Crea la bozza' }).click();
    await told(page, 'Bozza della FAQ creata');
    contentPath = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Manda in revisione' }).click();
    await told(page, 'inviato in revisione');
    await page.context().close();
  });

  test('P14: who wrote a text finds no way to publish it', async ({ browser }) => {
    const page = await pageOf(browser, 'marta-isaia');
    await page.goto(contentPath);
    await expect(page.getByText('lo pubblica una persona diversa da chi ha scritto')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pubblica', exact: true })).toHaveCount(0);
    await page.context().close();
  });

  test('P12: a FAQ built on an answer that is not validated is not published, and the reason is told', async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'chiara-dutto');
    await page.goto(contentPath);
    await alive(page);
    for (const box of await page.getByRole('group', { name: 'Non sono dati personali' }).getByRole('checkbox').all())
      await box.check();
    await page.getByRole('button', { name: 'Pubblica', exact: true }).click();
    await expect(page.getByRole('alert', { name: 'C’è un problema' })).toContainText('non è ancora validata');
    await expect(page.locator('.case-head').getByText('In revisione')).toBeVisible();
    await expectWhole(page);
    await page.context().close();
  });
});

test('N2 P26: a note for the rete ristretta is found by its operators, and by nobody of the rete allargata', async ({
  browser,
}) => {
  const word = invented.italian();
  const title = `Prassi ${word} allo sportello`;
  const editor = await pageOf(browser, 'marta-isaia');
  await editor.goto(`${area}/conoscenza/nuovo?tipo=PRACTICE_NOTE`);
  await alive(editor);
  await editor.getByLabel(/^Titolo/).fill(title);
  await editor.getByLabel(/^Testo/).fill('Come si fa, in attesa di conferma.');
  await editor.getByRole('radio', { name: /^Solo la rete ristretta/ }).check();
  await editor.getByRole('group', { name: 'Argomenti' }).getByRole('checkbox').first().check();
  await expectWhole(editor);
  await picture(editor, 'N2-chi-lo-legge');
  await editor.getByRole('button', { name: 'Salva', exact: true }).click();
  await told(editor, 'Contenuto salvato');
  const path = new URL(editor.url()).pathname;
  await editor.getByRole('button', { name: 'Manda in revisione' }).click();
  await told(editor, 'inviato in revisione');

  const second = await pageOf(browser, 'chiara-dutto');
  await second.goto(path);
  await alive(second);
  await second.getByRole('button', { name: 'Pubblica', exact: true }).click();
  await told(second, 'avviato alla pubblicazione');

  const list = `${area}/conoscenza?q=${word}&lettori=INNER_NETWORK`;
  const ristretta = await pageOf(browser, 'giulia-ferrero');
  await ristretta.goto(list);
  await expectWhole(ristretta);
  await ristretta.getByRole('link', { name: title }).click();
  await expect(ristretta.locator('.case-head').getByText('Solo la rete ristretta')).toBeVisible();
  await expect(ristretta.getByText('non va dato ai cittadini né alla rete allargata')).toBeVisible();
  await expectWhole(ristretta);
  await picture(ristretta, 'N2-rete-ristretta');

  const allargata = await pageOf(browser, 'sabrina-olivero');
  await allargata.goto(list);
  await expect(allargata.getByText('Nessun contenuto')).toBeVisible();
  await allargata.goto(path);
  await expect(allargata.locator('main')).toBeVisible();
  expect(await allargata.content()).not.toContain(word);
  await Promise.all([editor, second, ristretta, allargata].map((page) => page.context().close()));
});

test('C33 N2: a desk proposes a FAQ of what it was answered, freed of its persons; the editors find it in review', async ({
  browser,
}) => {
  const proposed = `Quando serve ${invented.italian()}?`;
  const desk = await pageOf(browser, 'giulia-ferrero');
  await desk.goto(`${area}/segnalazioni?stato=ANSWERED`);
  await desk.locator('.case-name a').first().click();
  await expect(desk.getByRole('link', { name: 'Proponi come FAQ' })).toHaveCount(0);
  await alive(desk);
  await unfold(desk, 'proponi-faq');
  const form = desk.locator('#proponi-faq');
  await form.getByRole('textbox', { name: /^Domanda/ }).fill(proposed);
  const answer = form.getByRole('textbox', { name: /^Risposta/ });
  await answer.fill('Serve la ricevuta. Per altro si chiami il 333 1234567.');
  await expect(form.locator('mark', { hasText: '333 1234567' })).toBeVisible();
  await form.getByRole('button', { name: 'Manda alla redazione' }).click();
  await expect(desk.getByRole('alert', { name: 'C’è un problema' })).toContainText('dati personali');
  await expectWhole(desk);
  await answer.fill('Serve la ricevuta della domanda.');
  await form.getByRole('button', { name: 'Manda alla redazione' }).click();
  await told(desk, 'FAQ proposta');
  await expect(desk.getByText('FAQ proposta alla redazione').first()).toBeAttached();
  await desk.context().close();
  const editor = await pageOf(browser, 'marta-isaia');
  const found = editor.getByRole('link', { name: proposed });
  await expect(async () => {
    await editor.goto(`${area}/conoscenza?stato=IN_REVIEW`);
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await found.click();
  await expect(editor.locator('.case-head').getByText('In revisione')).toBeVisible();
  await expect(editor.getByText('Serve la ricevuta della domanda.').first()).toBeVisible();
  await editor.context().close();
});
