import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { resolveBrowser } from '../browser.ts';
import { buildServers, buildWeb } from '../build.ts';
import { type Platform, startPlatform } from '../platform.ts';
import { progressOn } from '../progress.ts';
import { inRepository } from '../repository.ts';
import type { Topology } from '../settings.ts';
import { temporaryData, testSettings } from '../test-settings.ts';
import { kindOf, tally } from './kinds.ts';
import { type Outcome, one, type Step, type SuiteContext } from './outcome.ts';
import { tail, tool } from './tool.ts';

/** Journeys in a real browser against a platform in test mode, on ports and data of its own. */
export const browserStep: Step = { name: 'e2e', run: (context) => walk(context, 'solo') };

/** Pages while one house, or the database, answers nothing: six processes, of which the specs halt one. */
export const partsStep: Step = { name: 'parts', run: (context) => walk(context, 'mesh') };

async function walk(context: SuiteContext, topology: Topology): Promise<Outcome> {
  if (!existsSync(inRepository('web', 'playwright.config.ts')))
    return one('journeys', ['web/playwright.config.ts is missing']);
  buildServers();
  buildWeb();
  const browser = await resolveBrowser();
  const folder = temporaryData();
  const settings = await testSettings(folder, topology);
  const platform = await startPlatform(
    settings,
    progressOn(() => {}),
  );
  const report = join(context.resultsDir, `playwright-${topology}.json`);
  try {
    const run = await tool('playwright', ['test', '--reporter=json', ...context.rest], {
      cwd: inRepository('web'),
      env: {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        RESPI_CHROMIUM: browser.executablePath,
        RESPI_CHROMIUM_ARGS: JSON.stringify(browser.args),
        RESPI_CHROMIUM_ENV: JSON.stringify(browser.env),
        RESPI_E2E_URL: platform.publicUrl,
        RESPI_E2E_GATEWAY_URL: platform.gatewayUrl,
        RESPI_E2E_DESK_URL: platform.deskUrl ?? '',
        RESPI_E2E_LOGS: join(folder, 'logs'),
        ...(topology === 'mesh' ? meshOf(platform, folder) : {}),
      },
    });
    return { ...outcomeOf(report, tail(run)), note: browser.origin };
  } finally {
    await platform.stop();
    cpSync(join(folder, 'logs'), join(context.resultsDir, `platform-logs-${topology}`), { recursive: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a spec needs to halt a process of the platform. */
const meshOf = ({ processes }: Platform, folder: string) => ({
  RESPI_E2E_PROCESSES: JSON.stringify(Object.fromEntries([...processes].map(([name, { pid }]) => [name, pid()]))),
  RESPI_E2E_DATA_DIR: folder,
});

interface Suite {
  readonly file?: string;
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}
interface Spec {
  readonly title: string;
  readonly file: string;
  readonly tests: readonly {
    readonly status: string;
    readonly results: readonly { readonly errors?: readonly { readonly message?: string }[] }[];
  }[];
}

const specsOf = (suite: Suite): Spec[] => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/** `expected` alone is good: a flaky or skipped journey is a failed one. */
function outcomeOf(file: string, said: string): Outcome {
  if (!existsSync(file)) return one('journeys', [said]);
  const report = JSON.parse(readFileSync(file, 'utf8')) as { suites: Suite[]; errors?: { message?: string }[] };
  const failures = (report.errors ?? []).map((error) => error.message ?? 'Playwright failed');
  const counts = tally();
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      const isGood = test.status === 'expected';
      counts.add(kindOf(`web/e2e/${spec.file}`), isGood);
      if (isGood) continue;
      const messages = test.results.flatMap((result) => result.errors ?? []).map((error) => error.message ?? '');
      failures.push(`${spec.file}: ${spec.title} (${test.status})\n${messages.join('\n').slice(0, 4_000)}`);
    }
  }
  if (counts.rows().length === 0 && failures.length === 0) failures.push('No journey was walked');
  return { kinds: counts.rows(), failures };
}
