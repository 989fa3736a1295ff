import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../run/repository.ts';
import { tool } from '../run/suite/tool.ts';
import { nuChecked } from './vnu.ts';

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly message: string; readonly line: number }[];
}

/** Rules of the HTML standard, the same as of every page in `npm test`. */
const RULES = inRepository('web', 'e2e', 'routes', 'html-rules.json');

/** A form whose action runs on the server: React writes its address empty until a script has come, and nobody can change it. */
const REACTS_OWN = 'Attribute "action" has invalid value ""';

/** Whether pages are HTML as the standard has it, by two checkers where Java runs; each fault once with the first page that has it, and on how many. */
export async function invalid(html: ReadonlyMap<string, string>, folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = join(folder, '.htmlvalidate.json');
  copyFileSync(RULES, config);
  const places = [...html.keys()];
  for (const [place, path] of places.entries()) writeFileSync(join(folder, `${place}.html`), html.get(path) ?? '');
  const report = join(folder, 'report.json');
  const run = await tool('html-validate', ['--config', config, '--formatter', `json=${report}`, folder]);
  if (!existsSync(report)) return [`html-validate did not look: ${run.stderr.slice(-500)}`];
  const pageOf = (file: string): string => places[Number(/(\d+)\.html$/.exec(file)?.[1])] ?? file;
  const found = new Map((await nuChecked(folder, pageOf)) ?? []);
  for (const { filePath, messages } of JSON.parse(readFileSync(report, 'utf8')) as Report[]) {
    const path = pageOf(filePath);
    for (const { ruleId, message } of messages) {
      if (message === REACTS_OWN) continue;
      const fault = `${ruleId}: ${message.replace(/"[^"]{24,}"/g, '"…"')}`;
      found.set(fault, (found.get(fault) ?? new Set()).add(path));
    }
  }
  return [...found].map(([fault, pages]) => `${fault} (${pages.size} pages, first ${[...pages][0]})`);
}
