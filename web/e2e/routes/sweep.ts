import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { sessionOf } from '../support/session';
import type { Visit } from './visits';
import { watch } from './watch';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const HEIGHT = 800;

/** How a page is looked at: its language, the width at which it loads, the widths it is then drawn at, with script or without. */
export interface Look {
  readonly locale: string;
  readonly width: number;
  readonly also: readonly number[];
  readonly script: boolean;
  /** Whether axe looks at every width, or at the first alone. */
  readonly axeEverywhere?: boolean;
}

type Open = { context: BrowserContext; page: Page; watched: ReturnType<typeof watch> };

/** One window for each visitor, with script and without, kept open from page to page as a person keeps it. */
export class Sweep {
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  /** Visits all addresses of a page in one look; what is wrong, in words that name address, width and script. */
  async visit(pattern: string, visit: Visit, look: Look): Promise<string[]> {
    const { context, page, watched } = await this.windowOf(visit.as, look.script);
    const faults: string[] = [];
    for (const at of [visit.at].flat()) {
      await page.setViewportSize({ width: look.width, height: HEIGHT });
      const answer = await page.goto(`/${look.locale}${at}`);
      const found = [...(await faultsOf(page, look.locale, visit, answer?.status() ?? 0)), ...watched.take()];
      if (look.script) found.push(...(await axeFaults(page)));
      for (const width of look.also) found.push(...(await narrowed(page, width, look)));
      const where = `/${look.locale}${at}`.slice(0, 90);
      faults.push(...found.map((fault) => `${where} (${look.width}, script ${look.script ? 'on' : 'off'}): ${fault}`));
    }
    if (!visit.as && (await context.cookies()).length > 0) faults.push(`${pattern} sets a cookie on a visitor`);
    return faults;
  }

  async close(): Promise<void> {
    for (const { context } of this.open.values()) await context.close();
    this.open.clear();
  }

  private async windowOf(as: string | undefined, script: boolean): Promise<Open> {
    const key = `${as ?? ''} ${script}`;
    const known = this.open.get(key);
    if (known) return known;
    const storageState = as ? await sessionOf(this.browser, as) : undefined;
    const context = await this.browser.newContext({ storageState, javaScriptEnabled: script });
    const page = await context.newPage();
    const made = { context, page, watched: watch(page, this.origin) };
    this.open.set(key, made);
    return made;
  }
}

/** The open page drawn again at another width: nothing runs out of it. */
async function narrowed(page: Page, width: number, { script, axeEverywhere }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  const faults = (await overflow(page)) > 0 ? [`runs out of a screen of ${width} px`] : [];
  if (script && axeEverywhere) faults.push(...(await axeFaults(page)).map((fault) => `${fault} at ${width} px`));
  return faults;
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function faultsOf(page: Page, locale: string, { status = 200 }: Visit, answered: number): Promise<string[]> {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    isRefused: document.querySelector('.empty-state a[href$="/area-riservata"]') !== null,
  }));
  const wide = await overflow(page);
  return [
    ...(answered === status ? [] : [`answers ${answered} instead of ${status}`]),
    ...(found.lang === locale ? [] : [`is in ${found.lang}`]),
    ...(found.dir === (locale === 'ar' ? 'rtl' : 'ltr') ? [] : [`runs ${found.dir}`]),
    ...(found.headings === 1 ? [] : [`has ${found.headings} headings of the first level`]),
    ...(found.title ? [] : ['has no title']),
    ...(wide <= 0 ? [] : [`runs ${wide} px out of the screen`]),
    ...(status === 200 && found.isRefused ? ['is refused to the visitor that may see it'] : []),
  ];
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
