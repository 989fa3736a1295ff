import { createHash } from 'node:crypto';
import type { SheetBlock } from './revision.entity.js';

/** The words of a content in one language. */
export interface Words {
  readonly title: string;
  readonly abstract: string | null;
  readonly body: string;
  readonly blocks: readonly SheetBlock[];
}

/** Hash of every word of a text, the same that the territory's files carry as `translatedFrom`. */
export function contentHash(words: Words): string {
  const { title, abstract, body, blocks } = words;
  const all = [title, abstract ?? '', body, ...blocks.flatMap((block) => [block.key, block.body])];
  return createHash('sha256').update(all.join('\u0000').normalize('NFC')).digest('hex').slice(0, 16);
}

interface Told {
  readonly contentHash: string;
  readonly meaningHash: string;
}

/** What a new text means: what an equal text meant before (a revert heals), what the text meant that it is a minor edit of, or itself. */
export const meaningOf = (hash: string, minorOf: Told | undefined, earlier: readonly Told[]): string =>
  (earlier.find((revision) => revision.contentHash === hash) ?? minorOf)?.meaningHash ?? hash;
