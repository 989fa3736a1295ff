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

/** What a new text means: what an equal text meant before (a revert heals), what its minor edit keeps, or itself. */
export function meaningOf(hash: string, minor: boolean, earlier: readonly Told[]): string {
  const same = earlier.find((revision) => revision.contentHash === hash);
  if (same) return same.meaningHash;
  return (minor && earlier.at(-1)?.meaningHash) || hash;
}
