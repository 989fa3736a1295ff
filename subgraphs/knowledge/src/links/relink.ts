import { randomUUID } from 'node:crypto';
import type { Tx } from '@respi/kit/command.js';
import type { Edition } from '../edition/edition.entity.js';
import { Revision } from '../edition/revision.entity.js';
import { contentHash } from '../edition/text-hash.js';
import { withLink } from './links-in.js';

/** A text with the new address in it, as a minor revision that means what it meant (P4); null where the old one is not in it. */
async function relinked(tx: Tx, text: Revision, from: string, to: string): Promise<Revision | null> {
  const words = {
    title: text.title,
    abstract: text.abstract && withLink(text.abstract, from, to),
    body: withLink(text.body, from, to),
    blocks: text.blocks.map((block) => ({ ...block, body: withLink(block.body, from, to) })),
  };
  const hash = contentHash(words);
  if (hash === text.contentHash) return null;
  const { contentId, locale } = text;
  const [last] = await tx.em.find(Revision, { contentId, locale }, { orderBy: { number: 'desc' }, limit: 1 });
  const { meaningHash, substanceOn, method, sourceLocale, sourceRevisionId, sourceMeaning } = text;
  const revision = tx.em.create(Revision, {
    ...{ id: randomUUID(), contentId, locale, number: (last?.number ?? 0) + 1, ...words, contentHash: hash },
    ...{ meaningHash, minor: true, substanceOn, method, sourceLocale, sourceRevisionId, sourceMeaning },
    authorId: tx.actor.personId,
    createdAt: tx.now,
  } as Revision);
  await tx.em.flush();
  return revision;
}

/** Puts a new address in the text that readers see and in the one in hand, which may differ; whether any had the old one (P20). */
export async function relink(tx: Tx, edition: Edition, from: string, to: string): Promise<boolean> {
  const { liveRevisionId, headRevisionId, approvedRevisionId } = edition;
  const shown = [...new Set([liveRevisionId, headRevisionId])].filter((id) => id !== null);
  let isChanged = false;
  for (const id of shown) {
    const revision = await relinked(tx, await tx.em.findOneOrFail(Revision, { id }), from, to);
    if (!revision) continue;
    isChanged = true;
    if (liveRevisionId === id) edition.liveRevisionId = revision.id;
    if (headRevisionId === id) edition.headRevisionId = revision.id;
    if (approvedRevisionId === id) edition.approvedRevisionId = revision.id;
  }
  return isChanged;
}
