import { expect, type Page, test } from '@playwright/test';
import { askGraph } from './support/graph';
import { expectWhole } from './support/page-checks';
import { alive, area, told, unfold } from './support/reserved';
import { pageOf, visitor } from './support/session';
import { invented } from './support/words';

test.describe.configure({ timeout: 240_000 });

const fault = (page: Page) => page.getByRole('alert', { name: 'C’è un problema' });
const word = invented.italian();
/** A text of the folder that no other journey touches. */
const slug = 'traduzione-giurata';

test('P24 P22 P34 P40: an editor catalogues a document with its file, writes an amount, answers a barrier and makes a text easy', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'marta-isaia');
  const reader = await visitor(browser);
  const { contents } = await askGraph<{ contents: { edges: { node: { id: string; slug: string } }[] } }>(
    '{ contents(first: 5, filter: { type: FAQ, text: "traduzione giurata" }) { edges { node { id slug } } } }',
  );
  const text = contents.edges.find(({ node }) => node.slug === slug)?.node.id ?? '';

  await test.step('P24: a document carries what it is, and keeps what was typed when it is refused', async () => {
    await page.goto(`${area}/conoscenza/nuovo?tipo=DOCUMENT`);
    await alive(page);
    await page.getByLabel(/^Titolo/).fill(`Circolare ${word}`);
    await page.getByLabel(/^Testo/).fill('Che cosa dice la circolare, in breve.');
    await page.getByLabel(/^Genere/).selectOption({ label: 'Circolare' });
    await page.getByLabel(/^Emesso da/).fill('Ufficio di prova');
    await page.getByLabel(/^Emesso il/).fill('2026-10-01');
    await page.getByLabel(/^Indirizzo/).fill('non un indirizzo');
    await page.getByRole('group', { name: 'Argomenti' }).getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await expect(fault(page)).toContainText('Indirizzo');
    await expect(page.getByLabel(/^Emesso da/)).toHaveValue('Ufficio di prova');
    await page.getByLabel(/^Indirizzo/).fill('https://example.org/circolare');
    await page.getByRole('button', { name: 'Salva', exact: true }).click();
    await told(page, 'Contenuto salvato');
    await expect(page.getByRole('heading', { name: `Circolare ${word}` })).toBeVisible();
  });

  await test.step('P26: until it is published, the site does not know it', async () => {
    for (const path of ['/sitemap.xml', '/it/feed.xml', `/it/cerca?q=${word}`, '/it/documenti']) {
      const answer = await reader.request.get(path);
      expect([path, answer.status()]).toEqual([path, 200]);
      expect((await answer.text()).toLowerCase(), path).not.toContain(`circolare-${word}`);
    }
  });

  await test.step('P24: a PDF is added to it and its words are read; what is no PDF is refused', async () => {
    await alive(page);
    const add = () => page.getByRole('button', { name: 'Aggiungi il file' }).click();
    const choose = (name: string, buffer: Buffer) =>
      page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await choose('programma.pdf', Buffer.from('MZ, but called a PDF'));
    await add();
    await expect(fault(page)).toBeVisible();
    const paper = await page.request.get(`/api/files/knowledge/text/${text}.it`);
    await choose('circolare.pdf', await paper.body());
    await add();
    await told(page, 'File aggiunto');
    const row = page.locator('.library-files li').filter({ hasText: 'circolare' });
    await expect(row).toHaveCount(1);
    await expect(row.getByText('senza testo cercabile')).toHaveCount(0);
    await expectWhole(page);
  });

  await test.step('P14: it is archived with its reason, and taken back from the archive as a draft', async () => {
    await unfold(page, 'archivia');
    await page.getByRole('button', { name: 'Archivia il contenuto' }).click();
    await expect(fault(page)).toContainText('Motivo');
    await page.getByLabel(/^Motivo/).fill('Circolare ritirata');
    await page.getByRole('button', { name: 'Archivia il contenuto' }).click();
    await told(page, 'Contenuto archiviato');
    await expect(page.getByText('Circolare ritirata')).toBeVisible();
    await expectWhole(page);
    await alive(page);
    await page.getByLabel(/^Perché torna/).fill('Ritirata per errore');
    await page.getByRole('button', { name: 'Riapri il contenuto' }).click();
    await told(page, 'Contenuto riaperto');
    await expect(page.getByText('Ritirata per errore')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Manda in revisione' })).toBeVisible();
  });

  await test.step('P22: an amount is not kept without the page that says it', async () => {
    await page.goto(`${area}/conoscenza/importi/nuovo`);
    await alive(page);
    await page.getByLabel('Italiano', { exact: false }).first().fill(`Bollo ${word}`);
    await page.getByLabel(/^Importo in euro/).fill('12,50');
    await page.getByRole('button', { name: 'Salva l’importo' }).click();
    await expect(fault(page)).toContainText('Indirizzo della fonte');
    await expect(page.getByLabel(/^Importo in euro/)).toHaveValue('12,50');
    await page.getByLabel(/^Indirizzo della fonte/).fill('https://example.org/importi');
    await page.getByLabel(/^Titolo della fonte/).fill('Pagina di prova');
    await page.getByLabel(/^Letta il/).fill('2026-11-20');
    await page.getByRole('button', { name: 'Salva l’importo' }).click();
    await told(page, 'Importo salvato');
    await page.goto(`${area}/conoscenza/importi`);
    await expect(page.getByRole('row').filter({ hasText: `Bollo ${word}` })).toContainText('12,50');
  });

  await test.step('P34: a barrier is answered, and who reported it reads the answer with the code', async () => {
    const { reportBarrier } = await askGraph<{ reportBarrier: { number: string; code: string } }>(
      'mutation ($input: ReportBarrierInput!) { reportBarrier(input: $input) { number code } }',
      { input: { path: '/it/cerca', text: `Non si legge: ${word}.`, locale: 'it', clientKey: crypto.randomUUID() } },
    );
    await page.goto(`${area}/conoscenza/accessibilita`);
    await alive(page);
    const card = page.locator('.rating-card').filter({ hasText: reportBarrier.number });
    await unfold(page, `risposta-${reportBarrier.number.replace('/', '-')}`);
    await card.getByRole('textbox', { name: /^Risposta/ }).fill(`Abbiamo corretto la pagina: ${word}.`);
    await card.getByRole('button', { name: 'Invia la risposta' }).click();
    await told(page, 'Risposta inviata');
    await reader.goto('/it/accessibilita/segnala/risposta');
    await reader.getByLabel(/^Codice/).fill(reportBarrier.code);
    await reader.getByRole('button', { name: 'Leggi la risposta' }).click();
    await expect(reader.getByText(`Abbiamo corretto la pagina: ${word}.`)).toBeVisible();
  });

  await test.step('P40: the easy text that is written beside the Italian is one press away for readers', async () => {
    await page.goto(`${area}/traduzioni/${text}/it-facile`);
    await alive(page);
    await page.getByLabel(/^Titolo/).fill('La traduzione giurata in parole facili');
    await page
      .getByLabel(/^Testo/)
      .fill('Un traduttore scrive il foglio in italiano. Poi va in tribunale e giura. Chiedi prima quanto costa.');
    await page.getByRole('button', { name: 'Salva e pubblica' }).click();
    await told(page, 'Traduzione pubblicata');
    await expectWhole(page);
    await reader.goto(`/it/faq/${slug}`);
    await reader.getByRole('link', { name: 'Leggi in italiano facile' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('La traduzione giurata in parole facili');
    await expectWhole(reader);
    await reader.getByRole('link', { name: 'Torna al testo completo' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('Che cos');
  });
  await Promise.all([page, reader].map((one) => one.context().close()));
});
