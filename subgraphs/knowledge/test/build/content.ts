import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import { seedId } from '@respi/kit/seed-id.js';
import { key, system, type TestHouse } from '@respi/kit/testing/stand.js';
import { ContentItem } from '../../src/content/content.entity.js';
import { ContentState, ContentType, ContentVisibility } from '../../src/content/content.states.js';
import { goLive } from '../../src/content/go-live.js';
import { Edition } from '../../src/edition/edition.entity.js';
import { TranslationMethod } from '../../src/edition/translation.states.js';
import { writeRevision } from '../../src/edition/write-revision.js';
import { reindex } from '../../src/search/index-text.js';

export const topicId = seedId('topic', 'prova');

/** One topic, for the tests that do not lay a territory. */
export const layTopic = (house: TestHouse): Promise<unknown> =>
  house.sql(
    `insert into topic (id, code, slug, parent_id, position, title, description) values ($1, 'prova', 'prova', null, 1,
      '{"it": "Argomento di prova", "en": "A subject of the tests"}', '{"it": "Descrizione"}') on conflict do nothing`,
    [topicId],
  );

export interface Wish {
  state?: ContentState;
  visibility?: ContentVisibility;
  /** Whether readers see it; by default when its state is PUBLISHED. */
  live?: boolean;
  type?: ContentType;
  legalEffect?: boolean;
  ownerEnteId?: string;
  officeId?: string | null;
  authorId?: string;
  title?: string;
  body?: string;
  /** Languages in which a machine translation is before readers. */
  translated?: readonly string[];
}

export interface Built {
  contentId: string;
  revisionId: string;
  slug: string;
}

/** A content in the state that is asked for, laid by the house itself. */
export async function buildContent(house: TestHouse, wish: Wish = {}): Promise<Built> {
  const { state = ContentState.PUBLISHED, title = `Contenuto di prova ${randomUUID().slice(0, 8)}` } = wish;
  const isLive = wish.live ?? state === ContentState.PUBLISHED;
  const id = randomUUID();
  return command(house.context(system), { verb: 'build', input: { clientKey: key() } }, async (tx) => {
    const content = tx.em.create(ContentItem, {
      id,
      slug: `prova-${id.slice(0, 13)}`,
      type: wish.type ?? ContentType.FAQ,
      state: ContentState.IN_REVIEW,
      visibility: wish.visibility ?? ContentVisibility.PUBLIC,
      legalEffect: wish.legalEffect ?? false,
      ownerEnteId: wish.ownerEnteId ?? randomUUID(),
      officeId: wish.officeId ?? null,
      createdAt: tx.now,
      updatedAt: tx.now,
    } as ContentItem);
    await tx.em.flush();
    await tx.sql('insert into content_topic (content_id, topic_id, position) values (?, ?, 0)', [id, topicId]);
    const words = { title, abstract: null, body: wish.body ?? 'Testo di prova.', blocks: [] };
    const { revision } = await writeRevision(tx, { contentId: id, locale: 'it', words });
    if (isLive) await goLive(tx, content);
    const madeFrom = { sourceLocale: 'it', sourceRevisionId: revision.id, sourceMeaning: revision.meaningHash };
    for (const locale of wish.translated ?? []) {
      const translated = { ...words, title: `${title} (${locale})` };
      const method = TranslationMethod.MACHINE;
      const written = await writeRevision(tx, { contentId: id, locale, words: translated, method, madeFrom });
      const edition = await tx.em.findOneOrFail(Edition, { contentId: id, locale });
      if (isLive) edition.liveRevisionId = written.revision.id;
    }
    content.state = state;
    content.authorId = wish.authorId ?? null;
    content.pendingAuthors = wish.authorId ? [wish.authorId] : [];
    await reindex(tx, content);
    return { contentId: id, revisionId: revision.id, slug: content.slug };
  });
}
