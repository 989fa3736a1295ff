import { localDate, plusDays } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import { seedId } from '@respi/kit/seed-id.js';
import { ContentItem } from '../src/content/content.entity.js';
import { ContentState, type ContentType, ContentVisibility } from '../src/content/content.states.js';
import { goLive } from '../src/content/go-live.js';
import { Edition } from '../src/edition/edition.entity.js';
import { Revision, type SheetBlock } from '../src/edition/revision.entity.js';
import type { Words } from '../src/edition/text-hash.js';
import { SOURCE_LOCALE, TranslationMethod } from '../src/edition/translation.states.js';
import { writeRevision } from '../src/edition/write-revision.js';
import { reindex } from '../src/search/index-text.js';
import { type SeedContent, type SeedText, type SeedVersion, type Territory, versionsOf } from './territory.js';

/** Texts that came with the territory are looked at again sooner: none was verified by its office yet. */
const FIRST_REVIEW_DAYS = 180;

const wordsOf = ({ title, abstract, body, blocks }: SeedText): Words => ({
  title,
  abstract: abstract || null,
  body,
  blocks: blocks as unknown as SheetBlock[],
});

/** Lays one content with all that was made from it, or brings it up to date where nobody has edited it since. */
export async function seedContent(tx: Tx, territory: Territory, given: SeedContent): Promise<void> {
  const content = await contentRow(tx, territory, given);
  const id = content.id;
  const touched = await tx.em.count(Revision, { contentId: id, authorId: { $ne: null } });
  if (touched > 0) return;
  const { changed } = await writeRevision(tx, { contentId: id, locale: SOURCE_LOCALE, words: wordsOf(given.text) });
  let isStale = false;
  for (const version of versionsOf(given)) isStale = (await seedVersion(tx, content, version)) || isStale;
  if (changed && content.state === ContentState.PUBLISHED) content.moveTo(ContentState.DRAFT);
  if (changed) {
    content.moveTo(ContentState.IN_REVIEW);
    await goLive(tx, content);
  } else if (isStale) await reindex(tx, content);
}

async function contentRow(tx: Tx, territory: Territory, given: SeedContent): Promise<ContentItem> {
  const id = seedId('content', given.slug);
  const found = await tx.em.findOne(ContentItem, { id });
  if (found) return found;
  const content = tx.em.create(ContentItem, {
    id,
    slug: given.slug,
    type: given.type as ContentType,
    visibility: ContentVisibility.PUBLIC,
    legalEffect: given.legalEffect,
    mostRead: given.mostRead,
    toVerify: given.toVerify,
    ownerEnteId: seedId('ente', territory.info.officialBody),
    officeId: given.office ? seedId('office', given.office) : null,
    sources: given.sources.map((source) => ({ ...source })),
    reviewBy: plusDays(localDate(tx.now), FIRST_REVIEW_DAYS),
    ...given.card,
    createdAt: tx.now,
    updatedAt: tx.now,
  } as ContentItem);
  await tx.em.flush();
  await tx.sql('insert into content_slug (slug, content_id) values (?, ?) on conflict do nothing', [given.slug, id]);
  for (const [position, code] of given.topics.entries()) {
    await tx.sql('insert into content_topic (content_id, topic_id, position) values (?, ?, ?)', [
      id,
      seedId('topic', code),
      position,
    ]);
  }
  return content;
}

/** A text made from the Italian as the folder has it; what has legal effect stays a draft until a person approves it (P6). */
async function seedVersion(tx: Tx, content: ContentItem, given: SeedVersion): Promise<boolean> {
  const { locale, translatedFrom } = given;
  const source = await tx.em.findOne(Revision, {
    contentId: content.id,
    locale: SOURCE_LOCALE,
    contentHash: translatedFrom,
  });
  const method = given.method as TranslationMethod;
  const { revision, changed } = await writeRevision(tx, {
    contentId: content.id,
    locale,
    words: wordsOf(given),
    method,
    madeFrom: {
      sourceLocale: SOURCE_LOCALE,
      sourceRevisionId: source?.id ?? null,
      sourceMeaning: source?.meaningHash ?? translatedFrom,
    },
  });
  if (!changed || (content.legalEffect && method === TranslationMethod.MACHINE)) return false;
  const edition = await tx.em.findOneOrFail(Edition, { contentId: content.id, locale });
  edition.liveRevisionId = revision.id;
  edition.liveAt = tx.now;
  return true;
}
