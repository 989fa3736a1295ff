import { expect, type Page, test } from '@playwright/test';
import { expectWhole, picture } from './support/page-checks';
import { alive, area, fillConsultation, openConsultation, told } from './support/reserved';
import { pageOf, phone } from './support/session';
import { invented } from './support/words';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

const word = invented.italian();
const first = `Conversione ${word} primo`;
const second = `Conversione ${word} secondo`;
const paths: string[] = [];

async function raise(page: Page, subject: string): Promise<string> {
  const path = await openConsultation(page);
  await alive(page);
  await fillConsultation(page, subject);
  await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
  await told(page, 'Segnalazione inviata');
  return path;
}

async function record(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await alive(page);
  await page.locator('.case-actions summary', { hasText: 'Registra una risposta' }).click();
  await page.getByLabel(/^Risposta dell’ufficio/).fill(words);
  await page.getByLabel(/^Chi l’ha data/).fill('Ispettore Esempio');
  await page.getByRole('button', { name: 'Registra la risposta' }).click();
}

test('C8: many cases are classified and given at once, and what cannot be says why by its number', async ({
  browser,
}) => {
  const desk = await pageOf(browser, 'giulia-ferrero');
  paths.push(await raise(desk, first), await raise(desk, second));
  const coordination = await pageOf(browser, 'chiara-dutto');
  await coordination.goto(`${area}/smistamento`);
  await alive(coordination);
  await coordination.getByRole('button', { name: 'Classifica le scelte' }).click();
  await expect(coordination.getByRole('alert', { name: 'C’è un problema' })).toContainText('da compilare');
  for (const subject of [first, second]) await coordination.getByRole('checkbox', { name: subject }).check();
  await coordination.getByLabel('Argomento per quelle scelte').selectOption({ index: 3 });
  await expectWhole(coordination);

  const elsewhere = await pageOf(browser, 'chiara-dutto');
  await elsewhere.goto(paths[1] ?? '');
  await alive(elsewhere);
  await elsewhere.locator('.case-actions summary', { hasText: 'Annulla' }).click();
  await elsewhere.locator('#annulla').getByRole('textbox').fill('Aperta due volte');
  await elsewhere.locator('#annulla').getByRole('button').last().click();
  await told(elsewhere, 'Segnalazione annullata');

  await coordination.getByRole('button', { name: 'Classifica le scelte' }).click();
  const left = coordination.getByRole('alert', { name: 'C’è un problema' });
  await expect(left).toContainText(/\d{4}\/\d{6}: non è più possibile/);
  await expect(coordination.getByRole('checkbox', { name: first })).toHaveCount(0);
  await coordination.goto(paths[0] ?? '');
  await expect(coordination.getByText('Classificata').first()).toBeVisible();
  paths[1] = await raise(desk, second);
  await coordination.goto(`${area}/smistamento`);
  await alive(coordination);
  await coordination.getByRole('checkbox', { name: second }).check();
  await coordination.getByLabel('Chi le porta all’ufficio').selectOption({ label: 'Nadia Benali' });
  await coordination.getByRole('button', { name: 'Affida le scelte' }).click();
  await told(coordination, 'Segnalazioni affidate');
  await coordination.getByRole('checkbox', { name: second }).check();
  await coordination.getByLabel('Argomento per quelle scelte').selectOption({ index: 3 });
  await coordination.getByRole('button', { name: 'Classifica le scelte' }).click();
  await told(coordination, 'Segnalazioni classificate');
  await Promise.all([desk, coordination, elsewhere].map((page) => page.context().close()));
});

test('C43: a differing answer waits for the coordination, which compares both texts before the desk reads it', async ({
  browser,
}) => {
  const [coordination, liaison, referent, desk] = await Promise.all([
    pageOf(browser, 'chiara-dutto'),
    pageOf(browser, 'nadia-benali', phone),
    pageOf(browser, 'stefano-valle'),
    pageOf(browser, 'giulia-ferrero'),
  ]);
  await coordination.goto(paths[0] ?? '');
  await alive(coordination);
  await coordination.locator('.case-actions summary', { hasText: 'Registra una risposta' }).click();
  await coordination
    .getByLabel(/^Risposta dell’ufficio/)
    .fill(`La conversione ${word} si chiede prima della scadenza.`);
  await coordination.getByLabel(/^Chi l’ha data/).fill('Ispettore Esempio');
  await coordination.getByLabel(/^Ho confrontato/).check();
  await coordination.getByRole('button', { name: 'Registra la risposta' }).click();
  await told(coordination, 'Risposta registrata');
  await referent.goto(paths[0] ?? '');
  await alive(referent);
  await referent.getByRole('button', { name: 'Valida la risposta' }).click();
  await told(referent, 'Risposta validata');

  await record(liaison, paths[1] ?? '', `La conversione ${word} si chiede anche dopo.`);
  await told(liaison, 'Risposta registrata e trattenuta');
  await expectWhole(liaison);
  await desk.goto(paths[1] ?? '');
  await expect(desk.getByText('si chiede anche dopo')).toHaveCount(0);

  await coordination.goto(`${area}/smistamento?vista=trattenute`);
  await coordination.getByRole('link', { name: second }).click();
  const held = coordination.locator('.held-answer');
  await expect(held).toContainText('si chiede anche dopo');
  await expect(held).toContainText('si chiede prima della scadenza');
  await expectWhole(coordination);
  await alive(coordination);
  await held.getByLabel(/^Inviarla allo sportello/).check();
  await held.getByRole('button', { name: 'Conferma la decisione' }).click();
  await told(coordination, 'Risposta registrata');
  await desk.goto(paths[1] ?? '');
  await expect(desk.getByText('si chiede anche dopo').first()).toBeVisible();
  await Promise.all([coordination, liaison, referent, desk].map((page) => page.context().close()));
});

test('C5: a solved case that an editor releases answers another desk while it types, and is counted', async ({
  browser,
}) => {
  const editor = await pageOf(browser, 'marta-isaia');
  await editor.goto(paths[0] ?? '');
  await alive(editor);
  await editor.locator('.case-actions summary', { hasText: 'Rilascia come caso risolto' }).click();
  await editor
    .locator('#rilascia')
    .getByLabel(/^Domanda/)
    .fill(`Quando si chiede la conversione ${word}?`);
  await editor.getByRole('button', { name: 'Rilascia il testo' }).click();
  await told(editor, 'Testo rilasciato');
  await expectWhole(editor);

  const desk = await pageOf(browser, 'elira-hoxha');
  const path = await openConsultation(desk);
  await alive(desk);
  await desk.getByLabel(/^Oggetto/).fill(`conversione ${word}: quando chiederla`);
  const similar = desk.locator('.similar-answers li').filter({ hasText: 'si chiede prima della scadenza' });
  await expect(similar).toContainText('Caso risolto da un altro sportello');
  await expectWhole(desk);
  await similar.getByRole('button', { name: 'Questa risposta mi basta' }).click();
  await told(desk, 'la risposta è stata contata come utile');
  await desk.goto(path);
  await expect(desk.locator('.case-head').getByText('Annullata')).toBeVisible();
  await Promise.all([editor, desk].map((page) => page.context().close()));
});

test('C44: the list is downloaded without persons; naming them asks for a reason', async ({ browser }) => {
  const coordination = await pageOf(browser, 'chiara-dutto');
  await coordination.goto(`${area}/segnalazioni?q=${word}`);
  await coordination.getByRole('link', { name: 'Scarica la tabella' }).click();
  await alive(coordination);
  await expectWhole(coordination);
  await coordination.getByLabel(/^Mi servono anche/).check();
  await coordination.getByRole('button', { name: 'Scarica' }).click();
  await expect(coordination.getByRole('alert', { name: 'C’è un problema' })).toContainText('Perché ti servono');
  await coordination.getByLabel(/^Mi servono anche/).uncheck();
  const file = coordination.waitForEvent('download');
  await coordination.getByRole('button', { name: 'Scarica' }).click();
  expect((await file).suggestedFilename()).toMatch(/^segnalazioni-\d{4}-\d\d-\d\d\.xlsx$/);
  await coordination.context().close();
});

test('C18 C21 C29: closures of offices and texts of the coordination have pages; of two who change a text both are heard', async ({
  browser,
}) => {
  const coordination = await pageOf(browser, 'chiara-dutto');
  await coordination.goto(`${area}/segnalazioni/calendario`);
  await alive(coordination);
  await expectWhole(coordination);
  await coordination.locator('summary', { hasText: 'Segna una chiusura' }).click();
  const form = coordination.locator('#chiudi');
  await form.getByLabel(/^Ufficio/).selectOption({ index: 1 });
  await form.getByLabel(/^Dal/).fill('2031-03-10');
  await form.getByLabel(/^Al/).fill('2031-03-11');
  await form.getByLabel(/^Motivo/).fill(`Trasloco ${word}`);
  await form.getByRole('button', { name: 'Segna la chiusura' }).click();
  await told(coordination, 'Calendario salvato');
  const row = coordination.getByRole('row', { name: `Trasloco ${word}` });
  await row.getByRole('button', { name: 'Ritira la chiusura' }).click();
  await told(coordination, 'Calendario salvato');
  await expect(row).toContainText('ritirata');
  await coordination.locator('summary', { hasText: 'Cambia un termine' }).click();
  const term = coordination.locator('#termine');
  await term.getByLabel(/^Urgenza/).selectOption('ORDINARY');
  await term.getByLabel(/^Giorni lavorativi/).fill('20');
  // of a year that no other journey asks about
  await term.getByLabel(/^In vigore dal/).fill('2033-01-01');
  await term.getByRole('button', { name: 'Salva il termine' }).click();
  await told(coordination, 'Termine salvato');
  await expect(coordination.getByRole('row', { name: /Ordinaria 20 .*gennaio 2033/ })).toContainText('da quel giorno');
  await picture(coordination, 'calendario-termini');

  await coordination.goto(`${area}/segnalazioni/testi-pronti`);
  await alive(coordination);
  await expectWhole(coordination);
  const fresh = coordination
    .locator('section')
    .filter({ has: coordination.getByRole('heading', { name: 'Nuovo testo' }) });
  await fresh.getByLabel(/^Titolo/).fill(`Sollecito ${word}`);
  await fresh.getByLabel(/^Testo/).fill('La segnalazione {numero} scade il {scadenza}.');
  await fresh.getByRole('button', { name: 'Salva il testo' }).click();
  await told(coordination, 'Testo pronto salvato');
  await expect(coordination.getByRole('heading', { name: `Sollecito ${word}` })).toBeVisible();

  const late = await coordination.context().newPage();
  await late.goto(`${area}/segnalazioni/testi-pronti`);
  await alive(late);
  const change = async (page: Page, words: string) => {
    const card = page.locator('.answer-card').filter({ hasText: `Sollecito ${word}` });
    await card.locator('summary').click();
    await card.getByLabel(/^Testo/).fill(words);
    await card.getByRole('button', { name: 'Salva il testo' }).click();
    return card;
  };
  await change(coordination, 'La prima mano scade il {scadenza}.');
  await told(coordination, 'Testo pronto salvato');
  const card = await change(late, 'La seconda mano chiede notizie.');
  await expect(card.locator('.conflict')).toContainText('La prima mano');
  await expect(card.locator('.conflict')).toContainText('La seconda mano');
  await expectWhole(late);
  await card.getByRole('button', { name: 'Salva il testo' }).click();
  await told(late, 'Testo pronto salvato');
  const kept = late.locator('.answer-card').filter({ hasText: `Sollecito ${word}` });
  await expect(kept.locator('> .answer-body')).toContainText('La prima mano scade');
  await expect(kept.locator('> .answer-body')).toContainText('La seconda mano chiede');
  await coordination.context().close();
});

test('C27: a mediator says when they can come, and the coordination gives them a request', async ({ browser }) => {
  const mediator = await pageOf(browser, 'liu-fang', phone);
  await mediator.goto(`${area}/mediazioni`);
  await alive(mediator);
  const mine = mediator.locator('#disponibilita');
  if ((await mine.getAttribute('open')) === null) await mine.locator('summary').click();
  await mine.getByLabel('cinese').check();
  await mine.getByLabel('lunedì').check();
  await mine.getByLabel('A distanza').check();
  await mine.getByRole('button', { name: 'Salva la disponibilità' }).click();
  await told(mediator, 'Disponibilità salvata');
  await expectWhole(mediator);

  const desk = await pageOf(browser, 'giulia-ferrero');
  await desk.goto(paths[1] ?? '');
  await alive(desk);
  await desk.locator('.case-actions summary', { hasText: 'Chiedi un mediatore' }).click();
  const ask = desk.locator('#mediazione');
  await ask.getByLabel('Lingua').selectOption('zh');
  await ask.getByLabel('A distanza').check();
  await ask.getByLabel('Giorno').fill('2031-03-10');
  await ask.getByLabel(/^Di che cosa/).fill(`Colloquio ${word}`);
  await desk.getByRole('button', { name: 'Chiedi la mediazione' }).click();
  await told(desk, 'Mediazione chiesta');

  const coordination = await pageOf(browser, 'chiara-dutto');
  await coordination.goto(`${area}/mediazioni`);
  await alive(coordination);
  const card = coordination.locator('section').filter({ hasText: `Colloquio ${word}` });
  const choice = card.getByLabel('Mediatore');
  await expect(choice.locator('option').nth(1)).toContainText('parla la lingua');
  await choice.selectOption({ index: 1 });
  await card.getByRole('button', { name: 'Affida' }).click();
  await told(coordination, 'Mediazione affidata');
  await expectWhole(coordination);
  await Promise.all([mediator, desk, coordination].map((page) => page.context().close()));
});
