import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

/** Rules of the HTML standard. How React writes attributes is its own affair; what concerns reading is axe's. */
const rules = JSON.parse(readFileSync(join(import.meta.dirname, 'html-rules.json'), 'utf8')) as object;
const judge = new HtmlValidate(rules);

/** A form whose action runs on the server: React writes its address empty until a script has come, and nobody can change it. */
const REACTS_OWN = 'Attribute "action" has invalid value ""';

/** Where a page as it was sent departs from the HTML standard: each fault once, by html-validate. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await judge.validateString(html);
  const found = results.flatMap(({ messages }) => messages).filter(({ message }) => message !== REACTS_OWN);
  return [...new Set(found.map(({ ruleId, message }) => `HTML ${ruleId}: ${message}`))];
}
