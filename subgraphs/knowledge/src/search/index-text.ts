import type { Tx } from '@respi/kit/command.js';
import { ContentItem } from '../content/content.entity.js';
import { ContentVisibility } from '../content/content.states.js';
import { Edition } from '../edition/edition.entity.js';
import { Revision } from '../edition/revision.entity.js';
import { EASY_ITALIAN, SOURCE_LOCALE } from '../edition/translation.states.js';
import { withoutFees } from '../fee/fees-in.js';
import { noteLinks } from '../links/note-links.js';
import { fold, wordsOf } from './fold.js';
import { skeletonOf } from './skeleton.js';
import { configOf, lightStem } from './stem.js';

/** Words as they enter the index: folded, stemmed where PostgreSQL has no dictionary, with skeletons for Latin typing. */
function indexed(text: string, locale: string): string {
  return wordsOf(text, locale)
    .flatMap((word) => [lightStem(word, locale), skeletonOf(lightStem(word, locale), locale) ?? ''])
    .join(' ');
}

/** Where a link of a text leads: its words are of another text. */
const ADDRESS = /\]\([^)]*\)/g;

/** Characters of a text that enter the index: a search vector holds one megabyte at most. */
const MAX_WORDS = 300_000;

/**
 * Makes a content findable, in every language in which readers see it, or takes it out of the index. What is not
 * public never enters the public index nor the vocabulary of suggestions (P26); the index of the network says of each
 * text which network it is for, and gives everybody the rows of theirs (N2).
 */
export async function reindex(tx: Tx, content: ContentItem): Promise<void> {
  await tx.em.flush();
  await forget(tx, content.id);
  await noteLinks(tx, content, await liveTexts(tx, content));
  const isSearchable = content.publishedRevisionId && content.visibility !== ContentVisibility.RESERVED;
  if (!isSearchable) return;
  const topics = await tx.sql<{ id: string; title: Record<string, string> }>(
    'select t.id, t.title from content_topic ct join topic t on t.id = ct.topic_id where ct.content_id = ?',
    [content.id],
  );
  const texts = (await liveTexts(tx, content)).filter(({ locale }) => locale !== EASY_ITALIAN);
  const files = await tx.sql<{ locale: string; words: string }>(
    `select f.locale, f.words from content_file f join file k on k.id = f.file_id and k.state in ('CLEAN', 'UNSCANNED')
     where f.content_id = ? and f.removed_at is null and f.words <> ''`,
    [content.id],
  );
  for (const text of texts) {
    const own = files.filter(({ locale }) => locale === text.locale || isOrphan(locale, text, texts));
    const subjects = [...topics.map((topic) => topic.title[text.locale] ?? ''), content.issuer ?? ''].join(' ');
    await insert(
      tx,
      content,
      text,
      topics.map((topic) => topic.id),
      subjects,
      own.map(({ words }) => words).join('\n'),
    );
  }
}

/** A file in a language that has no text of its own is found through the Italian one (P24). */
const isOrphan = (locale: string, text: Revision, texts: readonly Revision[]): boolean =>
  text.locale === SOURCE_LOCALE && !texts.some((one) => one.locale === locale);

async function liveTexts(tx: Tx, content: ContentItem): Promise<Revision[]> {
  if (!content.publishedRevisionId) return [];
  const editions = await tx.em.find(Edition, { contentId: content.id, liveRevisionId: { $ne: null } });
  return tx.em.find(Revision, { id: { $in: editions.map((one) => one.liveRevisionId as string) } });
}

async function insert(
  tx: Tx,
  content: ContentItem,
  text: Revision,
  topicIds: string[],
  subjects: string,
  ofFiles: string,
): Promise<void> {
  const { locale } = text;
  const isPublic = content.visibility === ContentVisibility.PUBLIC;
  const config = configOf(locale);
  const bodies = [text.body, ...text.blocks.map((block) => block.body), ofFiles].join('\n').slice(0, MAX_WORDS);
  const said = withoutFees(bodies).replace(ADDRESS, ']');
  const parts = [text.title, withoutFees(text.abstract ?? ''), subjects, said].map((part) => indexed(part, locale));
  const [table, visibility] = isPublic ? ['public_search', ''] : ['network_search', ', visibility'];
  await tx.sql(
    `insert into ${table} (content_id, locale, type, topic_ids, title, search${visibility})
     values (?, ?, ?, ?::uuid[], ?, setweight(to_tsvector(?::regconfig, ?), 'A') || setweight(to_tsvector(?::regconfig, ?), 'B')
       || setweight(to_tsvector(?::regconfig, ?), 'C') || setweight(to_tsvector(?::regconfig, ?), 'D')${isPublic ? '' : ', ?'})`,
    [
      ...[content.id, locale, content.type, `{${topicIds.join(',')}}`, fold(text.title, locale)],
      ...parts.flatMap((part) => [config, part]),
      ...(isPublic ? [] : [content.visibility]),
    ],
  );
  if (!isPublic) return;
  const words = new Set(wordsOf(withoutFees([text.title, text.abstract, subjects, said].join('\n')), locale));
  await tx.sql(
    'insert into vocabulary (locale, word, content_id) select ?, unnest(?::text[]), ? on conflict do nothing',
    [
      locale,
      `{${[...words]
        .filter((word) => word.length > 3 || locale === 'zh')
        .map((word) => `"${word}"`)
        .join(',')}}`,
      content.id,
    ],
  );
}

async function forget(tx: Tx, contentId: string): Promise<void> {
  for (const table of ['public_search', 'network_search', 'vocabulary']) {
    await tx.sql(`delete from ${table} where content_id = ?`, [contentId]);
  }
}
