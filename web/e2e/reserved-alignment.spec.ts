import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { askGraph } from './support/graph';
import { expectWhole } from './support/page-checks';
import { alive, area, unfold } from './support/reserved';
import { pageOf, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

test('P20 P41: the coordination replaces an address everywhere once it has seen before and after; readers are told that a practice varies until a standard is agreed', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'chiara-dutto');
  const reader = await visitor(browser);
  const word = invented.italian();

  await test.step('P20: each line is shown before and after, then the readers of every language have the new address', async () => {
    const from = 'https://monicazanetti.it/2019/12';
    const to = `https://example.org/${word}`;
    await page.goto(`${area}/conoscenza/collegamenti?indirizzo=${encodeURIComponent(from)}`);
    await page.getByLabel(/^Nuovo indirizzo/).fill(to);
    await page.getByRole('button', { name: 'Mostra che cosa cambia' }).click();
    await expect(page.locator('del').filter({ hasText: from }).first()).toBeVisible();
    await expect(page.locator('ins').filter({ hasText: to }).first()).toBeVisible();
    await reader.goto('/it/faq/traduzione-giurata');
    await expect(reader.locator(`a[href="${from}"]`).first(), 'nothing has changed yet').toBeVisible();
    await expectWhole(page);
    await alive(page);
    await page.getByRole('button', { name: /^Sostituisci in \d+ punt/ }).click();
    for (const locale of ['it', 'ar'])
      await expect(async () => {
        await reader.goto(`/${locale}/faq/traduzione-giurata`);
        await expect(reader.locator(`a[href="${to}"]`).first()).toBeVisible({ timeout: 5_000 });
        await expect(reader.locator(`a[href="${from}"]`)).toHaveCount(0);
      }).toPass({ timeout: 60_000 });
  });

  await test.step('P41: two offices side by side; the sheet says that it varies, until all do the same', async () => {
    type Sheets = { contents: { edges: { node: { slug: string; text: { title: string } } }[] } };
    const { contents } = await askGraph<Sheets>(
      '{ contents(first: 100, filter: { type: SHEET }) { edges { node { slug text(locale: "it") { title } } } } }',
    );
    const sheet = contents.edges.at(-1)?.node;
    const varies = reader.getByText('Varia da ufficio a ufficio');
    await reader.goto(`/it/scheda/${sheet?.slug}`);
    await expect(varies).toHaveCount(0);
    await page.goto(`${area}/conoscenza/divergenze`);
    await alive(page);
    await unfold(page, 'nuova');
    await page.getByLabel(/^Procedura/).fill(`Prova di residenza ${word}`);
    await page.getByLabel(/^Che cosa cambia/).fill('Serve il contratto in originale?');
    await page.getByLabel(/^Scheda pubblica/).selectOption({ label: sheet?.text.title ?? '' });
    await page.getByRole('button', { name: 'Apri la divergenza' }).click();
    await expect(page.getByText('leggono che varia da ufficio a ufficio').first()).toBeVisible();
    for (const place of ['Ufficio di Alba', 'Ufficio di Bra']) {
      await alive(page);
      await page.getByLabel(/^Ufficio o sportello/).fill(place);
      await page.getByLabel(/^Che cosa si fa lì/).fill(`Come si fa a ${place}.`);
      await page.getByLabel(/^Da dove lo sai/).fill('Riunione di coordinamento');
      await page.getByRole('button', { name: 'Aggiungi la prassi' }).click();
      await expect(page.locator('.practice-card').filter({ hasText: place })).toContainText(
        'Riunione di coordinamento',
      );
    }
    await expect(page.locator('.practice-card')).toHaveCount(2);
    await expectWhole(page);
    await expectVaries(reader, sheet?.slug ?? '', true);
    await alive(page);
    await page.getByLabel(/^Prassi concordata/).fill('Basta una copia.');
    await page.getByRole('button', { name: 'Registra lo standard' }).click();
    await expect(page.getByText(/^Standard concordato il/)).toBeVisible();
    await expectVaries(reader, sheet?.slug ?? '', false);
  });
  await Promise.all([page, reader].map((one) => one.context().close()));
});

/** Whether the sheet says, to the readers of every language in their own words, that the practice varies. */
async function expectVaries(reader: Page, slug: string, isVarying: boolean): Promise<void> {
  const messages = join(import.meta.dirname, '..', 'messages');
  for (const locale of readdirSync(messages).filter((name) => /^[a-z]{2}$/.test(name))) {
    const file = join(messages, locale, 'content.json');
    const words = (JSON.parse(readFileSync(file, 'utf8')) as { banner: { variesTitle: string; variesBody: string } })
      .banner;
    await reader.goto(`/${locale}/scheda/${slug}`);
    await expect(reader.locator('article h1')).toBeVisible();
    for (const text of [words.variesTitle, words.variesBody])
      await expect(reader.getByText(text), `${locale}: ${text}`).toHaveCount(isVarying ? 1 : 0);
  }
}
