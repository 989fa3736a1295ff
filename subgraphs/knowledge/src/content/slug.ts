import type { Tx } from '@respi/kit/command.js';
import { fold } from '../search/fold.js';

const MAX_TRIES = 50;

/** A title as a name in an address, at most 80 characters; empty where it has no Latin letter. */
export const slugOf = (title: string): string =>
  fold(title, 'it')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');

/** Takes a name in the address from a title, at most 80 characters; one that is taken gets a number. */
export async function takeSlug(tx: Tx, title: string, contentId: string): Promise<string> {
  const plain = slugOf(title) || 'contenuto';
  for (let number = 1; number <= MAX_TRIES; number += 1) {
    const slug = number === 1 ? plain : `${plain}-${number}`;
    const taken = await tx.sql(
      'insert into content_slug (slug, content_id) values (?, ?) on conflict do nothing returning slug',
      [slug, contentId],
    );
    if (taken.length > 0) return slug;
  }
  return `${plain}-${contentId.slice(0, 8)}`;
}
