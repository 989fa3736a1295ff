import { expect, type Page, test } from '@playwright/test';
import { choosePurpose, forward, purposeOf } from '../support/booking';
import { askGraph } from '../support/graph';
import { expectNoInnards } from '../support/page-checks';
import { fillConsultation, openConsultation, told } from '../support/reserved';
import { pageOf, visitor } from '../support/session';
import { HOUSES, type House, without, withoutDatabase } from './stillness';

/** A page, who looks at it, whose rows it shows: `own` fills the page, `also` fills blocks of it. */
type Looked = { at: string; as?: string; own: House[]; also?: House[] };

const pages = async (): Promise<Looked[]> => {
  const { contents, sportelli, topics } = await askGraph<{
    contents: { edges: { node: { slug: string; type: string } }[] };
    sportelli: { slug: string }[];
    topics: { slug: string }[];
  }>('{ contents(first: 50) { edges { node { slug type } } } sportelli { slug } topics { slug } }');
  return [
    { at: '', own: [], also: ['network', 'knowledge'] },
    { at: '/argomenti', own: ['knowledge'] },
    { at: `/argomenti/${topics[0]?.slug}`, own: ['knowledge'] },
    { at: '/cerca?q=permesso', own: ['knowledge'] },
    { at: '/domande-frequenti', own: ['knowledge'] },
    { at: `/scheda/${contents.edges.find(({ node }) => node.type === 'SHEET')?.node.slug}`, own: ['knowledge'] },
    { at: '/sportelli', own: ['network'] },
    { at: `/sportelli/${sportelli[0]?.slug}`, own: ['network'], also: ['appointments'] },
    { at: '/prenota', own: ['appointments'], also: ['network'] },
    { at: '/formazione', own: ['training'] },
    { at: '/contatti', own: [] },
    { at: '/accessibilita', own: [] },
    { at: '/area-riservata', as: 'chiara-dutto', own: [], also: [...HOUSES] },
    { at: '/area-riservata/segnalazioni', as: 'chiara-dutto', own: ['cases'], also: ['network', 'knowledge'] },
    { at: '/area-riservata/smistamento', as: 'chiara-dutto', own: ['cases'], also: ['network', 'knowledge'] },
    { at: '/area-riservata/distinte', as: 'chiara-dutto', own: ['cases'], also: ['network'] },
    { at: '/area-riservata/conoscenza', as: 'marta-isaia', own: ['knowledge'], also: ['network'] },
    { at: '/area-riservata/agenda', as: 'paola-gallo', own: ['appointments'], also: ['network'] },
    { at: '/area-riservata/formazione', as: 'luciano-serra', own: ['training'], also: ['network'] },
    { at: '/area-riservata/rete', as: 'luciano-serra', own: ['network'], also: [] },
  ];
};

const headingsOf = (page: Page): Promise<string[]> => page.locator('h1, main h2').allInnerTexts();
/** A page either says that a part of it is missing, or misses nothing. */
const admitsGap = (page: Page): Promise<number> => page.locator('.unavailable').count();

test.describe.configure({ mode: 'default', timeout: 240_000 });

const healthy = new Map<string, string[]>();
let looked: Looked[] = [];
const open = new Map<string, Page>();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  looked = await pages();
  open.set('', await visitor(browser));
  for (const as of new Set(looked.flatMap((one) => one.as ?? []))) open.set(as, await pageOf(browser, as));
  for (const { at, as } of looked) {
    const page = open.get(as ?? '') as Page;
    // the first page of six cold processes may say that a part is late; none stays so
    await expect(async () => {
      await page.goto(`/it${at}`);
      expect(await admitsGap(page), `${at} while all houses answer`).toBe(0);
    }).toPass({ timeout: 60_000 });
    healthy.set(at, await headingsOf(page));
  }
});

for (const house of HOUSES) {
  test(`G13: while ${house} answers nothing every page that it does not own stands whole, and the others say what is missing`, async () => {
    const faults: string[] = [];
    await without(house, async () => {
      for (const { at, as, own, also = [] } of looked) {
        const page = open.get(as ?? '') as Page;
        const response = await page.goto(`/it${at}`);
        await expectNoInnards(page);
        await expect(page.locator('header').first()).toBeVisible();
        const [headings, gaps] = [await headingsOf(page), await admitsGap(page)];
        if ((response?.status() ?? 500) >= 500 && !own.includes(house))
          faults.push(`${at} answers ${response?.status()}`);
        if (headings.length === 0) faults.push(`${at} has no heading`);
        if (own.includes(house) && gaps === 0) faults.push(`${at} shows no sign that its own rows are missing`);
        if (own.includes(house) || also.includes(house)) continue;
        if (gaps > 0) faults.push(`${at} says that something is missing`);
        if (String(headings) !== String(healthy.get(at))) faults.push(`${at} lost headings: ${headings}`);
      }
    });
    expect(faults).toEqual([]);
  });

  test(`G13: once ${house} answers again its pages are whole without a hand`, async () => {
    for (const { at, as } of looked.filter(({ own }) => own.includes(house))) {
      const page = open.get(as ?? '') as Page;
      await expect(async () => {
        await page.goto(`/it${at}`);
        expect(await admitsGap(page)).toBe(0);
      }).toPass({ timeout: 60_000 });
    }
  });
}

for (const [what, silence] of [
  ['cases', (work: () => Promise<void>) => without('cases', work)],
  ['the database', withoutDatabase],
] as const) {
  test(`C7 C34: a case sent while ${what} answers nothing keeps every word, and is sent once when it answers`, async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'giulia-ferrero');
    await openConsultation(page);
    const subject = `Consulenza inviata mentre ${what} taceva ${Date.now()}`;
    await fillConsultation(page, subject);
    await silence(async () => {
      await page.getByRole('button', { name: 'Invia la segnalazione' }).click();
      await expect(page.locator('[role="alert"], .error-summary, .unavailable, .alert-warning').first()).toBeVisible({
        timeout: 30_000,
      });
      await expectNoInnards(page);
      await expect(page.getByLabel(/^Oggetto/)).toHaveValue(subject);
      await expect(page.getByLabel(/^Descrivi il caso/)).toHaveValue(/Un caso concreto/);
    });
    await expect(async () => {
      const send = page.getByRole('button', { name: 'Invia la segnalazione' });
      if (await send.isVisible()) await send.click();
      await told(page, 'Segnalazione inviata al coordinamento.');
    }).toPass({ timeout: 60_000 });
    await page.goto('/it/area-riservata/segnalazioni');
    await expect(page.getByRole('link', { name: subject })).toHaveCount(1);
  });
}

test('A9: a booking whose house falls silent keeps what was typed, and goes on when it answers', async ({
  browser,
}) => {
  const page = await visitor(browser);
  const purpose = await purposeOf('cittadinanza-per-matrimonio');
  await choosePurpose(page, 'it', purpose);
  await without('appointments', async () => {
    await page.locator('input[name="startsAt"]').first().check({ force: true });
    await forward(page);
    await expect(page.locator('[role="alert"], .error-summary, .unavailable').first()).toBeVisible({ timeout: 30_000 });
    await expectNoInnards(page);
  });
  await expect(async () => {
    await choosePurpose(page, 'it', purpose);
    await page.locator('input[name="startsAt"]').first().check({ force: true });
    await forward(page);
    await page.waitForURL(/\/prenota\/(dettagli|richiedente)/, { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
});
