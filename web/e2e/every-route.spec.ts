import { expect, test } from '@playwright/test';
import { make } from './routes/made';
import { pagesOfBuild } from './routes/manifest';
import { Sweep } from './routes/sweep';
import { turnOf, WIDTHS } from './routes/turns';
import { type Made, visitsOf } from './routes/visits';
import { noteRefusals, refusalsOf } from './routes/watch';

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

  test('P34 P35: in the turns of each area every pair of language, width and script occurs', () => {
    const pairsOf = (list: readonly string[], isReserved: boolean) =>
      new Set(
        list
          .map((_page, place) => turnOf(place, isReserved))
          .flatMap(({ locale, width, script }) => [`${locale} ${width}`, `${locale} ${script}`, `${width} ${script}`]),
      ).size;
    const all = (languages: number) => languages * WIDTHS.length + languages * 2 + WIDTHS.length * 2;
    expect([pairsOf(open, false), pairsOf(reserved, true)]).toEqual([all(9), all(2)]);
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
      test(`P1 P34 P35 FIG19: ${name} pages ${share + 1} of ${SHARES} answer whole, in their language, on every width, accessible`, async ({
        browser,
        baseURL,
      }) => {
        const visits = visitsOf(made);
        const own = [...list.entries()].filter(([place]) => place % SHARES === share);
        // Page after page of the same person, in one window.
        own.sort(([, one], [, other]) => (visits[one]?.as ?? '').localeCompare(visits[other]?.as ?? ''));
        const sweep = new Sweep(browser, new URL(baseURL ?? '').origin);
        const faults: string[] = [];
        for (const [place, pattern] of own) {
          const visit = visits[pattern];
          const turn = turnOf(place, name === 'reserved');
          const also = WIDTHS.filter((width) => width !== turn.width);
          faults.push(...(visit ? await sweep.visit(pattern, visit, { ...turn, also }) : [`${pattern} has no visit`]));
        }
        await sweep.close();
        expect(faults).toEqual([]);
      });
    }
  }
});
