import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from '../run/browser.ts';

/** Exact, and fetched when it is asked for: 176 MB that no other command needs. */
const PACKAGE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What must be whole; performance moves with the machine and is only told (docs/performance.md). */
const WHOLE = CATEGORIES.slice(1);

/** Times that a page is judged: performance is the middle one, everything else must be whole each time. */
const TIMES = 3;

/** A page to be judged, and whether search engines are meant not to list it. */
export interface Place {
  readonly at: string;
  readonly isUnlisted?: boolean;
}

/** A page as Lighthouse judged it: 0 to 100 by category, and the names of the audits that a whole category failed. */
export interface Judged {
  readonly at: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
}

interface Report {
  readonly categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  readonly audits: Record<string, { score: number | null; title: string; scoreDisplayMode: string }>;
}

/** Lighthouse over pages, as a telephone, with its error reporting off; it asks nobody but the site. */
export async function lighthouse(
  origin: string,
  places: readonly Place[],
  browser: Browser,
  folder: string,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const [place, { at, isUnlisted }] of places.entries()) {
    const seen: Omit<Judged, 'at'>[] = [];
    for (let time = 1; time <= TIMES; time += 1) {
      const file = join(folder, `lighthouse-${place}-${time}.json`);
      await look(`${origin}${at}`, browser, folder, file, isUnlisted ? ['--skip-audits=is-crawlable'] : []);
      seen.push(read(JSON.parse(readFileSync(file, 'utf8')) as Report));
    }
    judged.push({ at, ...together(seen) });
  }
  return judged;
}

async function look(
  url: string,
  browser: Browser,
  folder: string,
  file: string,
  more: readonly string[],
): Promise<void> {
  const args = [
    ...['exec', '--yes', `--package=${PACKAGE}`, '--', 'lighthouse', url, '--quiet'],
    ...['--no-enable-error-reporting', '--output=json', `--output-path=${file}`],
    ...[`--only-categories=${CATEGORIES.join(',')}`, `--chrome-flags=--headless=new ${browser.args.join(' ')}`],
    ...more,
  ];
  const env = { ...process.env, ...browser.env, CHROME_PATH: browser.executablePath, CI: '1' };
  await promisify(execFile)('npm', args, { env, cwd: folder, maxBuffer: 16 * 1024 * 1024 });
}

/** Several judgements of one page as one: the middle performance, the worst of the others, every audit that once failed. */
export function together(seen: readonly Omit<Judged, 'at'>[]): Omit<Judged, 'at'> {
  const sorted = (name: string) => seen.map(({ scores }) => scores[name] ?? 0).sort((one, other) => one - other);
  const scores = CATEGORIES.map((name) => {
    const all = sorted(name);
    return [name, (name === 'performance' ? all[all.length >> 1] : all[0]) ?? 0] as const;
  });
  return { scores: Object.fromEntries(scores), failed: [...new Set(seen.flatMap(({ failed }) => failed))] };
}

function read({ categories, audits }: Report): Omit<Judged, 'at'> {
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  const failed = WHOLE.flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id}: ${audits[id]?.title}`);
  return { scores, failed };
}
