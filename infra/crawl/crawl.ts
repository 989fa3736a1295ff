import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolveBrowser } from '../run/browser.ts';
import { buildServers, buildWeb } from '../run/build.ts';
import { type Platform, startPlatform } from '../run/platform.ts';
import { progressOn } from '../run/progress.ts';
import { inRepository } from '../run/repository.ts';
import { tail, tool } from '../run/suite/tool.ts';
import { temporaryData, testSettings } from '../run/test-settings.ts';
import { LOCALES } from '../territories/vocabulary.ts';
import { faultsBetween, faultsOf } from './judge.ts';
import { lighthouse } from './lighthouse.ts';
import { timed } from './page-time.ts';
import { invalid } from './validity.ts';
import { walk } from './walk.ts';

/* npm run crawl: every public page by its links in nine languages (links, titles, twins, headings, weight, valid HTML),
   then every page of the build × languages × 360, 768, 1280 px × script on and off (axe, overflow, console, cookies).
   and, between the two, how long a page of each kind takes beside the SQL that it costs.
     --only links,times,routes,lighthouse   some parts; the last is fetched from the registry when it is asked for
     --locales it,ar          some languages (links: nine; routes: it, en, ar)
     --area public | reserved  one side of the routes */

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};
const only = option('only')?.split(',');
const isAsked = (part: string): boolean => only === undefined || only.includes(part);
const locales = option('locales')?.split(',');
const results = inRepository('test-results', 'crawl');
const say = (line: string) => process.stdout.write(`${line}\n`);

function tell(title: string, faults: readonly string[]): number {
  say(`\n${title}: ${faults.length === 0 ? 'nothing wrong' : `${faults.length} faults`}`);
  for (const fault of faults.slice(0, 200)) say(`  ✗ ${fault}`);
  return faults.length;
}

async function links(origin: string): Promise<number> {
  const among = locales ?? [...LOCALES];
  const { met, html, broken, links: followed } = await walk(origin, among, say);
  say('\nlanguage   pages   not indexed   heaviest gzip: html      js     css');
  for (const locale of among) {
    const own = met.filter((page) => page.locale === locale);
    const most = (kind: 'html' | 'js' | 'css') =>
      String(Math.max(0, ...own.map(({ weight }) => weight[kind]))).padStart(8);
    const hidden = own.filter(({ facts }) => !facts.isIndexed).length;
    say(
      `${locale.padEnd(8)}${String(own.length).padStart(8)}${String(hidden).padStart(14)}${' '.repeat(14)}${most('html')}${most('js')}${most('css')}`,
    );
  }
  say(`${met.length} pages, ${followed} links`);
  const alone = met.flatMap((page) => faultsOf(page, origin).map((fault) => `${page.at} ${fault}`));
  return (
    tell('Broken links', broken) +
    tell('Pages', alone) +
    tell('Between pages', faultsBetween(met, origin)) +
    tell('HTML', await invalid(html, join(results, 'html')))
  );
}

interface Looked {
  readonly widths: readonly number[];
  readonly rows: readonly { locale: string; script: boolean; pages: number; faults: string[] }[];
}

async function routes({ publicUrl, gatewayUrl, deskUrl }: Platform): Promise<number> {
  const browser = await resolveBrowser();
  const report = join(results, 'routes.json');
  const run = await tool('playwright', ['test', '--reporter=line'], {
    cwd: inRepository('web'),
    env: {
      RESPI_CHROMIUM: browser.executablePath,
      RESPI_CHROMIUM_ARGS: JSON.stringify(browser.args),
      RESPI_CHROMIUM_ENV: JSON.stringify(browser.env),
      RESPI_E2E_URL: publicUrl,
      RESPI_E2E_GATEWAY_URL: gatewayUrl,
      RESPI_E2E_DESK_URL: deskUrl ?? '',
      RESPI_CRAWL_REPORT: report,
      RESPI_CRAWL_AREA: option('area') ?? '',
      ...(locales ? { RESPI_CRAWL_LOCALES: locales.join(',') } : {}),
    },
  });
  if (!existsSync(report)) return tell('Routes', [tail(run)]);
  const { widths, rows } = JSON.parse(readFileSync(report, 'utf8')) as Looked;
  say('\nlanguage   script   pages   widths             faults');
  for (const { locale, script, pages, faults } of rows)
    say(
      `${locale.padEnd(11)}${(script ? 'on' : 'off').padEnd(9)}${String(pages).padStart(5)}   ${widths.join(' ').padEnd(16)}${String(faults.length).padStart(9)}`,
    );
  const faults = rows.flatMap((row) => row.faults);
  // a run that ended before its end has looked at less than it says
  return tell('Routes', run.code === 0 || faults.length > 0 ? faults : [tail(run)]);
}

async function times({ publicUrl, adminUrl }: Platform): Promise<void> {
  const contents = [await firstOf(publicUrl, 'scheda'), await firstOf(publicUrl, 'faq')];
  say('\npage                                              server ms   sql ms   share');
  for (const { at, server, sql } of await timed(publicUrl, adminUrl, contents))
    say(
      `${at.slice(0, 48).padEnd(50)}${server.toFixed(1).padStart(9)}${sql.toFixed(1).padStart(9)}${((sql / server) * 100).toFixed(0).padStart(6)} %`,
    );
}

async function judge({ publicUrl }: Platform): Promise<number> {
  const places = [
    { at: '/it' },
    { at: '/ar' },
    { at: '/it/sportelli' },
    { at: '/it/cerca?q=permesso', isUnlisted: true },
    { at: '/it/prenota' },
    { at: await firstOf(publicUrl, 'scheda') },
  ];
  const judged = await lighthouse(publicUrl, places, await resolveBrowser(), results);
  say('\npage                                              performance   accessibility   best practices   SEO');
  for (const { at, scores } of judged)
    say(
      `${at.slice(0, 48).padEnd(50)}${Object.values(scores)
        .map((score, place) => String(score).padStart([11, 16, 17, 6][place] ?? 6))
        .join('')}`,
    );
  return tell(
    'Lighthouse',
    judged.flatMap(({ at, failed }) => failed.map((fault) => `${at} ${fault}`)),
  );
}

/** A page of a kind, as the map of the site names it first. */
async function firstOf(origin: string, folder: string): Promise<string> {
  const list = await (await fetch(`${origin}/sitemap.xml`)).text();
  return new RegExp(`${origin}(/it/${folder}/[^<]+)</loc>`).exec(list)?.[1] ?? `/it/${folder}`;
}

async function main(): Promise<number> {
  buildServers();
  buildWeb();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const folder = temporaryData();
  const platform = await startPlatform(
    await testSettings(folder, 'solo'),
    progressOn(() => {}),
  );
  try {
    const inLinks = isAsked('links') ? await links(platform.publicUrl) : 0;
    if (isAsked('times')) await times(platform);
    const inRoutes = isAsked('routes') ? await routes(platform) : 0;
    return inLinks + inRoutes + (only?.includes('lighthouse') ? await judge(platform) : 0);
  } finally {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
main()
  .catch((error: Error) => {
    say(error.stack ?? error.message);
    return 1;
  })
  .then((faults) => process.exit(faults === 0 ? 0 : 1));
