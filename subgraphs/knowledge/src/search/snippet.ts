import type { LocalizedContent } from '../edition/localized-content.js';
import { fold, wordsOf } from './fold.js';
import { roughStem } from './stem.js';

const LENGTH = 180;
/** Where a sentence ends. A full stop ends one before a space and a new beginning alone: not in "40.00 €", "art. 5", "poste.it". */
const END = /(?<=[!?؟。！？])\s*|(?<=\.)\s+(?![\p{Ll}\p{N}])/u;

/** Words of a Markdown text, without its marks. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[\s>#*+-]+|^\s*\d+\.\s/gm, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The sentence of a text that says most of what was asked, or its abstract; plain text, at most 180 characters. */
export function snippetOf(text: LocalizedContent, query: string): string {
  const asked = new Set(wordsOf(query, text.locale).map((word) => roughStem(word, text.locale)));
  const full = [text.abstract ?? '', text.body, ...text.blocks.map((block) => block.body)].map(plain).filter(Boolean);
  const sentences = full.join(' ').split(END).filter(Boolean);
  const score = (sentence: string) =>
    fold(sentence, text.locale) === ''
      ? 0
      : new Set(
          wordsOf(sentence, text.locale)
            .map((word) => roughStem(word, text.locale))
            .filter((word) => asked.has(word)),
        ).size;
  const best = sentences.reduce((found, one) => (score(one) > score(found) ? one : found), sentences[0] ?? text.title);
  if (best.length <= LENGTH) return best;
  const cut = best.slice(0, LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH - 30))}…`;
}
