import { expect, test } from '@playwright/test';
import { forward } from './support/booking';
import { expectWhole, picture } from './support/page-checks';
import { alive, area, told, unfold } from './support/reserved';
import { pageOf, phone, visitor } from './support/session';

test.describe.configure({ timeout: 240_000 });

for (const hasScript of [true, false]) {
  test(`A37: two answers lead to the right purpose and its calendar, ${hasScript ? 'with' : 'without'} script`, async ({
    browser,
  }) => {
    const page = await visitor(browser, { ...phone, javaScriptEnabled: hasScript });
    await page.goto('/it/prenota');
    await page.getByRole('link', { name: 'Comincia le domande' }).click();
    await expect(page.getByRole('group', { name: /Di che cosa hai bisogno/ })).toBeVisible();
    if (hasScript) await expectWhole(page);
    await page.getByLabel('Ho già presentato la domanda').check({ force: true });
    await forward(page);
    await page.getByLabel('Sapere a che punto è la domanda').check({ force: true });
    await forward(page);
    await expect(page.getByText('Informazioni sullo stato della pratica')).toBeVisible();
    if (hasScript) await expectWhole(page);
    await page.getByRole('link', { name: 'Indietro' }).click();
    await expect(page.getByLabel('Portare i documenti che l’ufficio mi ha chiesto')).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Vedi i posti liberi' }).click();
    await page.waitForURL(/\/prenota\?motivo=/);
    await forward(page);
    await page.waitForURL(/\/prenota\/data/);
    await expect(page.locator('main')).toContainText('Informazioni sullo stato della pratica');
    await page.context().close();
  });
}

for (const [locale, words] of Object.entries({
  it: 'Non ti serve un appuntamento',
  ar: 'لا تحتاج إلى موعد',
  zh: '你不需要预约',
})) {
  test(`A37: whoever needs no appointment is told why and where to go, in ${locale} at 360 px`, async ({ browser }) => {
    const page = await visitor(browser, phone);
    await page.goto(`/${locale}/prenota/orientamento`);
    await page.locator('input[name="risposta"]').last().check({ force: true });
    await forward(page);
    await expect(page.getByText(words, { exact: true })).toBeVisible();
    await expectWhole(page);
    await picture(page, `orientation-${locale}-360`);
    await page.locator('main .form-actions a').first().click();
    await page.waitForURL(/\/sportelli/);
    await page.context().close();
  });
}

test('A37: a verdict of law names its source and when it was read; going on without an answer says so', async ({
  browser,
}) => {
  const page = await visitor(browser, phone);
  await page.goto('/it/prenota/orientamento?r=0-2');
  await expect(page.getByRole('link', { name: /Legge 5 febbraio 1992, n. 91/ })).toBeVisible();
  await expect(page.getByText(/Da verificare con l’ufficio/)).toBeVisible();
  await expectWhole(page);
  await page.goto('/it/prenota/orientamento?r=&inviata=1');
  await expect(page.getByRole('alert').filter({ hasText: 'C’è un problema' })).toBeVisible();
  await expectWhole(page);
  await page.context().close();
});

test('A37 A3: the office changes a question by itself, and citizens are asked it at once', async ({ browser }) => {
  const page = await pageOf(browser, 'paola-gallo');
  await page.goto(`${area}/agenda/impostazioni`);
  await alive(page);
  await unfold(page, 'domande-iniziali');
  const question = page.getByLabel('Domanda 1', { exact: true });
  await question.fill('');
  await page.getByRole('button', { name: 'Salva le domande' }).click();
  await expect(page.getByRole('alert', { name: 'C’è un problema' })).toBeVisible();
  await question.fill('Che cosa devi fare?');
  await page.getByRole('button', { name: 'Salva le domande' }).click();
  await told(page, 'Domande iniziali salvate');
  await unfold(page, 'domande-iniziali');
  await expectWhole(page);
  await picture(page, 'orientation-settings-1280');
  const citizen = await visitor(browser, phone);
  await citizen.goto('/it/prenota/orientamento');
  await expect(citizen.getByRole('group', { name: /Che cosa devi fare/ })).toBeVisible();
  await page.getByLabel('Domanda 1', { exact: true }).fill('Di che cosa hai bisogno?');
  await page.getByRole('button', { name: 'Salva le domande' }).click();
  await told(page, 'Domande iniziali salvate');
  await page.context().close();
});
