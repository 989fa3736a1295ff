import type { Tx } from '@respi/kit/command.js';
import { seedId } from '@respi/kit/seed-id.js';
import type { SheetBlock } from '../src/edition/revision.entity.js';
import { contentHash } from '../src/edition/text-hash.js';
import { SOURCE_LOCALE } from '../src/edition/translation.states.js';
import { type SeedContent, type SeedText, versionsOf } from './territory.js';

const hashOf = (text: SeedText) => contentHash({ ...text, blocks: text.blocks as unknown as SheetBlock[] });

/** Slugs of the contents whose newest texts are, word for word, those of the folder: a start has nothing to lay there. */
export async function unchanged(tx: Tx, contents: readonly SeedContent[]): Promise<Set<string>> {
  const newest = await tx.sql<{ content_id: string; locale: string; content_hash: string }>(
    `select distinct on (content_id, locale) content_id, locale, content_hash
     from revision order by content_id, locale, number desc`,
  );
  const standing = new Map(newest.map((row) => [`${row.content_id} ${row.locale}`, row.content_hash]));
  const stands = (slug: string, locale: string, text: SeedText) =>
    standing.get(`${seedId('content', slug)} ${locale}`) === hashOf(text);
  return new Set(
    contents
      .filter((one) => stands(one.slug, SOURCE_LOCALE, one.text))
      .filter((one) => versionsOf(one).every((version) => stands(one.slug, version.locale, version)))
      .map((one) => one.slug),
  );
}

/** Does the same to each item, a few at a time: while one waits for the database another is at work. */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
