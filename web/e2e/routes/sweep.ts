import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { sessionOf } from '../support/session';
import type { Turn } from './turns';
import { htmlFaults } from './valid-html';
import type { Visit } from './visits';
import { noteRefusals, refusalsOf, watch } from './watch';

const HEIGHT = 800;

/** How a page is looked at: as it loads (language, width, script), and the widths it is then drawn at. */
export interface Look extends Turn {
  readonly also: readonly number[];
  /** Whether axe looks at every width of a page with script, or at the first alone. */
  readonly axeEverywhere?: boolean;
}

interface Open {
  readonly as: string | undefined;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tools: CDPSession;
  readonly watched: ReturnType<typeof watch>;
}

/** One window, kept open from page to page as long as the same person reads. */
export class Sweep {
  private open: Open | undefined;

  constructor(
    private readonly browser: Browser,
    private readonly origin: string,
  ) {}

  /** Visits all addresses of a page in one look; what is wrong, in words that name address, width and script. */
  async visit(pattern: string, visit: Visit, look: Look): Promise<string[]> {
    const { context, page, watched, tools } = await this.windowOf(visit.as);
    const faults: string[] = [];
    for (const at of [visit.at].flat()) {
      await page.setViewportSize({ width: look.width, height: HEIGHT });
      await tools.send('Emulation.setScriptExecutionDisabled', { value: !look.script });
      const answer = await page.goto(`/${look.locale}${at}`);
      const found = await faultsOf(page, look.locale, visit, answer?.status() ?? 0);
      if (!look.axeEverywhere) found.push(...(await htmlFaults((await answer?.text()) ?? '')));
      if (look.script) found.push(...(await refusalsOf(page)));
      found.push(...watched.take());
      // What came without script stays as it came: scripts of the page that were passed over are not run later. Axe is one.
      await tools.send('Emulation.setScriptExecutionDisabled', { value: false });
      found.push(...(await axeFaults(page)));
      for (const width of look.also) found.push(...(await narrowed(page, width, look)));
      const where = `/${look.locale}${at}`.slice(0, 90);
      faults.push(...found.map((fault) => `${where} (${look.width}, script ${look.script ? 'on' : 'off'}): ${fault}`));
    }
    if (!visit.as && (await context.cookies()).length > 0) faults.push(`${pattern} sets a cookie on a visitor`);
    return faults;
  }

  async close(): Promise<void> {
    await this.open?.context.close();
    this.open = undefined;
  }

  private async windowOf(as: string | undefined): Promise<Open> {
    if (this.open?.as === as && this.open) return this.open;
    await this.close();
    const storageState = as ? await sessionOf(this.browser, as) : undefined;
    const context = await this.browser.newContext({ storageState });
    await noteRefusals(context);
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    this.open = { as, context, page, tools, watched: watch(page, this.origin) };
    return this.open;
  }
}

/** The open page drawn again at another width: nothing runs out of it. */
async function narrowed(page: Page, width: number, { axeEverywhere, script }: Look): Promise<string[]> {
  await page.setViewportSize({ width, height: HEIGHT });
  const faults = (await overflow(page)) > 0 ? [`runs out of a screen of ${width} px`] : [];
  if (axeEverywhere && script) faults.push(...(await axeFaults(page)).map((fault) => `${fault} at ${width} px`));
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
