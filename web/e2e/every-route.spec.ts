import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { make } from './routes/made';
import { pagesOfBuild } from './routes/manifest';
import { type Made, type Visit, visitsOf } from './routes/visits';
import { noteRefusals, refusalsOf, watch } from './routes/watch';
import { sessionOf } from './support/session';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const languages = ['it', 'ar', 'en', 'zh', 'fr', 'uk', 'ro', 'sq', 'es'];
const written = ['it', 'en'];
const widths = [360, 1280];
const SHARES = 4;

const pages = pagesOfBuild().map((pattern) => pattern.replace('/[locale]', ''));
const reserved = pages.filter((page) => page.startsWith('/area-riservata'));
const open = pages.filter((page) => !reserved.includes(page));
let made: Made;

test.describe('every page of the build', () => {
  test.describe.configure({ mode: 'default', timeout: 300_000 });
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    made = await make(browser);
  });

  test('P34: no page of the build is without a visit', () => {
    const known = Object.keys(visitsOf(made));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter((page) => !known.includes(page))).toEqual([]);
    const empty = Object.entries(visitsOf(made)).filter(([, { at }]) =>
      [at].flat().some((one) => /\/(\/|$)/.test(one)),
    );
    expect(
      empty.map(([page]) => page),
      'visits whose parameter was not found',
    ).toEqual([]);
  });

  test('TH13 FIG19 twin: what a page’s policy refuses is heard; a page as it is has nothing refused', async ({
    browser,
  }) => {
    const context = await browser.newContext();
    await noteRefusals(context);
    const page = await context.newPage();
    await page.goto('/it');
    expect(await refusalsOf(page)).toEqual([]);
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.__x = 1">'),
    );
    await expect.poll(() => refusalsOf(page)).toContainEqual(expect.stringContaining('CSP script-src-attr'));
    expect(await page.evaluate(() => '__x' in window)).toBe(false);
    await context.close();
  });

  for (const [name, list] of [
    ['public', open],
    ['reserved', reserved],
  ] as const) {
    for (let share = 0; share < SHARES; share += 1) {
      test(`P1 P34 P35 FIG19: ${name} pages ${share + 1} of ${SHARES} answer whole, in their language, on both widths, accessible`, async ({
        browser,
        baseURL,
      }) => {
        const own = list.filter((_page, index) => index % SHARES === share);
        const faults: string[] = [];
        for (const [index, page] of own.entries())
          faults.push(...(await sweep(browser, baseURL ?? '', page, index + share)));
        expect(faults).toEqual([]);
      });
    }
  }
});

/** Visits a page with script, then without it at the other width; what is wrong with it, in words. */
async function sweep(browser: Browser, baseURL: string, pattern: string, turn: number): Promise<string[]> {
  const visit = visitsOf(made)[pattern];
  if (!visit) return [`${pattern} has no visit`];
  const among = visit.as ? written : languages;
  const locale = among[turn % among.length] ?? 'it';
  const storageState = visit.as ? await sessionOf(browser, visit.as) : undefined;
  const faults: string[] = [];
  for (const javaScriptEnabled of [true, false]) {
    const width = widths[(turn + Number(javaScriptEnabled)) % 2] ?? 360;
    const context = await browser.newContext({ storageState, javaScriptEnabled, viewport: { width, height: 800 } });
    await noteRefusals(context);
    const page = await context.newPage();
    const watched = watch(page, new URL(baseURL).origin);
    for (const at of [visit.at].flat()) {
      const here = `/${locale}${at}`.slice(0, 90);
      const tell = (fault: string) =>
        faults.push(`${here} (${width}, script ${javaScriptEnabled ? 'on' : 'off'}): ${fault}`);
      const response = await page.goto(`/${locale}${at}`);
      for (const fault of await faultsOf(page, locale, visit, response?.status() ?? 0)) tell(fault);
      if (javaScriptEnabled) {
        for (const fault of await refusalsOf(page)) tell(fault);
        for (const fault of await axeFaults(page)) tell(fault);
      }
      for (const fault of watched.take()) tell(fault);
    }
    if (!visit.as && (await context.cookies()).length > 0) faults.push(`${pattern} sets a cookie on a visitor`);
    await context.close();
  }
  return faults;
}

async function faultsOf(page: Page, locale: string, { status = 200 }: Visit, answered: number): Promise<string[]> {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    isRefused: document.querySelector('.empty-state a[href$="/area-riservata"]') !== null,
  }));
  return [
    ...(answered === status ? [] : [`answers ${answered} instead of ${status}`]),
    ...(found.lang === locale ? [] : [`is in ${found.lang}`]),
    ...(found.dir === (locale === 'ar' ? 'rtl' : 'ltr') ? [] : [`runs ${found.dir}`]),
    ...(found.headings === 1 ? [] : [`has ${found.headings} headings of the first level`]),
    ...(found.title ? [] : ['has no title']),
    ...(found.overflow <= 0 ? [] : [`runs ${found.overflow} px out of the screen`]),
    ...(status === 200 && found.isRefused ? ['is refused to the visitor that may see it'] : []),
  ];
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
