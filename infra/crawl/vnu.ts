import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Exact, and fetched when a crawl finds Java: 31 MB that no other command needs. */
const PACKAGE = 'vnu-jar@26.9.27';

/** A form whose action runs on the server: React writes its address empty until a script has come, and nobody can change it. */
const REACTS_OWN = 'Bad value “” for attribute “action” on element “form”: Must be non-empty.';

interface Report {
  readonly messages: readonly { readonly type: string; readonly url?: string; readonly message: string }[];
}

/** What the Nu checker of the W3C finds wrong: each fault once, with the pages that have it, by the address that `pageOf` tells of a file. */
export function faultsIn(report: string, pageOf: (file: string) => string): Map<string, Set<string>> {
  const { messages } = JSON.parse(report.slice(report.indexOf('{"'))) as Report;
  const found = new Map<string, Set<string>>();
  for (const { type, url, message } of messages) {
    if (type === 'info' || message === REACTS_OWN) continue;
    const fault = `vnu: ${message}`;
    found.set(fault, (found.get(fault) ?? new Set()).add(pageOf(url ?? '')));
  }
  return found;
}

/** The Nu checker over a folder of pages; null where no Java runs, since nothing else of the platform asks for one. */
export async function nuChecked(
  folder: string,
  pageOf: (file: string) => string,
): Promise<Map<string, Set<string>> | null> {
  const run = promisify(execFile);
  const hasJava = await run('java', ['-version']).then(
    () => true,
    () => false,
  );
  if (!hasJava) return null;
  const args = ['exec', '--yes', `--package=${PACKAGE}`, '--', 'vnu'];
  const said = await run('npm', [...args, '--errors-only', '--format', 'json', '--skip-non-html', folder], {
    maxBuffer: 256 * 1024 * 1024,
  }).catch((failed: { stderr?: string }) => ({ stderr: failed.stderr ?? '' }));
  if (!said.stderr.includes('"messages"')) throw new Error(`vnu did not look: ${said.stderr.slice(-500)}`);
  return faultsIn(said.stderr, pageOf);
}
