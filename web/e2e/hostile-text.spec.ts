import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { noteRefusals, refusalsOf } from './routes/watch';
import { askGraph } from './support/graph';
import { PAYLOADS } from './support/payloads';
import { area } from './support/reserved';
import { pageOf, tokenOf, visitor } from './support/session';
import { invented } from './support/words';

/* TH13: all sixty hostile texts at once, in one page for each kind of place that shows what somebody wrote. */

test.describe.configure({ timeout: 180_000 });

declare global {
  var alarms: string[] | undefined;
}

/** Has every page of a context note which texts ran, and what its policy refused. */
async function listen(context: BrowserContext): Promise<void> {
  await noteRefusals(context);
  await context.addInitScript(() => {
    const alarms: string[] = [];
    globalThis.alarms = alarms;
    globalThis.alert = (said) => void alarms.push(String(said));
  });
}
const alarmsOf = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.alarms ?? ['nobody listened']);

/** Puts every text into the page as markup, as a page without any defence would. */
const putAsMarkup = (page: Page): Promise<void> =>
  page.evaluate((texts) => {
    for (const text of texts) document.body.appendChild(document.createElement('div')).innerHTML = text;
  }, PAYLOADS);

/** Nothing ran, nothing was refused since nothing tried, and no link or form of the page runs what it is given. */
async function expectInert(page: Page): Promise<void> {
  expect(await alarmsOf(page)).toEqual([]);
  expect(await refusalsOf(page)).toEqual([]);
  const live = await page.evaluate(() => {
    const runs = (address: string | null) => /^[\s\p{Cc}]*(javascript|data|vbscript):/iu.test(address ?? '');
    return [...document.querySelectorAll('main *')]
      .filter(
        (one) =>
          ['href', 'src', 'action', 'formaction', 'data'].some(
            (name) => one.tagName !== 'IMG' && runs(one.getAttribute(name)),
          ) || [...one.attributes].some(({ name }) => name.startsWith('on')),
      )
      .map((one) => one.outerHTML.slice(0, 200));
  });
  expect(live).toEqual([]);
}

test('TH13: sixty hostile texts in the notes of a case are sixty notes to read', async ({ browser }) => {
  const token = await tokenOf(browser, 'giulia-ferrero');
  const { cases } = await askGraph<{ cases: { edges: { node: { id: string; viewerCanAddNote: boolean } }[] } }>(
    '{ cases(first: 20) { edges { node { id viewerCanAddNote } } } }',
    {},
    token,
  );
  const caseId = cases.edges.find(({ node }) => node.viewerCanAddNote)?.node.id;
  for (const body of PAYLOADS) {
    const { addNote } = await askGraph<{ addNote: { userErrors: { code: string }[] } }>(
      'mutation ($input: AddNoteInput!) { addNote(input: $input) { userErrors { code } } }',
      { input: { caseId, audience: 'ENTE', body, clientKey: crypto.randomUUID() } },
      token,
    );
    expect(addNote.userErrors, body).toEqual([]);
  }
  const page = await pageOf(browser, 'giulia-ferrero');
  await listen(page.context());
  await page.goto(`${area}/segnalazioni/${caseId}`);
  await page.waitForLoadState('networkidle');
  const shown = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
  expect(PAYLOADS.filter((text) => !shown.includes(text.replace(/\s+/g, ' ')))).toEqual([]);
  await expectInert(page);
  await page.context().close();
});

test('I24 TH13: sixty hostile texts in a content, as title, summary and paragraphs, run nowhere on its page', async ({
  browser,
}) => {
  const token = await tokenOf(browser, 'marta-isaia');
  const { topics } = await askGraph<{ topics: { id: string }[] }>('{ topics { id } }');
  const word = invented.italian();
  const input = {
    title: `${word} ${PAYLOADS[12]}`,
    abstract: PAYLOADS.slice(0, 5).join(' '),
    body: PAYLOADS.join('\n\n'),
    type: 'FAQ',
    topicIds: [topics[0]?.id],
    clientKey: crypto.randomUUID(),
  };
  const { createContent } = await askGraph<{ createContent: { content: { id: string } | null; userErrors: object[] } }>(
    'mutation ($input: CreateContentInput!) { createContent(input: $input) { content { id } userErrors { code field } } }',
    { input },
    token,
  );
  expect(createContent.userErrors).toEqual([]);
  const page = await pageOf(browser, 'marta-isaia');
  await listen(page.context());
  for (const path of ['', '/modifica']) {
    await page.goto(`${area}/conoscenza/${createContent.content?.id}${path}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main')).toContainText(path ? /\S/ : word);
    await expectInert(page);
  }
  await page.context().close();
});

test('TH13: hostile texts that are searched for come back as what was searched for', async ({ browser }) => {
  const page = await visitor(browser);
  await listen(page.context());
  for (let from = 0; from < PAYLOADS.length; from += 12) {
    const texts = PAYLOADS.slice(from, from + 12).join(' ');
    await page.goto(`/it/cerca?q=${encodeURIComponent(texts)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectInert(page);
  }
  await page.context().close();
});

test('TH13 FIG19 twin: the same texts taken for markup run where there is no policy, and are refused where there is', async ({
  browser,
}) => {
  const page = await visitor(browser);
  await listen(page.context());
  expect(new Set(PAYLOADS).size).toBe(60);
  await page.goto('data:text/html,<title>No policy</title>');
  await putAsMarkup(page);
  await expect.poll(async () => new Set(await alarmsOf(page)).size).toBeGreaterThan(5);
  await page.goto('/it');
  expect(await refusalsOf(page)).toEqual([]);
  await putAsMarkup(page);
  await expect.poll(async () => (await refusalsOf(page)).length).toBeGreaterThan(15);
  expect(await alarmsOf(page)).toEqual([]);
  await page.context().close();
});
