import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Revision } from './revision.entity.js';
import type { Standing, TranslationMethod, Version } from './translation.states.js';

interface Told extends Version {
  readonly method: TranslationMethod;
}

/** What exists in one language, with what is needed to tell its state. */
export interface EditionStanding extends Standing {
  readonly contentId: string;
  readonly head: Told | null;
  readonly live: Told | null;
}

interface Row {
  contentId: string;
  locale: string;
  which: 'HEAD' | 'LIVE';
  revisionId: string;
  meaning: string;
  sourceLocale: string | null;
  sourceMeaning: string | null;
  method: TranslationMethod;
}

const STANDINGS = prepared(
  'edition.standings',
  `select e.content_id as "contentId", e.locale, w.which, r.id as "revisionId", r.meaning_hash as meaning,
     r.source_locale as "sourceLocale", r.source_meaning as "sourceMeaning",
     case when e.approved_revision_id = r.id then 'HUMAN' else r.method end as method
   from edition e cross join lateral (values ('HEAD', e.head_revision_id), ('LIVE', e.live_revision_id)) as w(which, id)
   join revision r on r.id = w.id where e.content_id = any($1::uuid[])`,
);
const TEXTS = prepared(
  'revision.byIds',
  `select id, content_id as "contentId", number, locale, title, abstract, body, blocks, minor,
     substance_on as "substanceOn", source_revision_id as "sourceRevisionId", author_id as "authorId", created_at as "createdAt",
     exists (select 1 from shown_revision s where s.revision_id = revision.id) as "wasShown"
   from revision where id = any($1::uuid[])`,
);
const HISTORY = prepared(
  'revision.ofContents',
  `select r.id, r.content_id as "contentId", r.number, r.locale, r.title, r.minor, r.author_id as "authorId", r.created_at as "createdAt"
   from unnest($1::uuid[]) as c(id) cross join lateral (
     select * from revision where content_id = c.id order by created_at desc, number desc limit 100) r`,
);

/** Languages of a content, for a whole list at once. Drafts are there only for who may see them. */
export const standingsOf = (ctx: HouseContext, contentId: string): Promise<Map<string, EditionStanding>> =>
  ctx
    .loader<string, Map<string, EditionStanding>>('standings', async (ids) => {
      const rows = await ctx.db.rows<Row>(STANDINGS, [ids]);
      return grouped(ids, rows, (row) => row.contentId).map(standings);
    })
    .load(contentId);

function standings(rows: readonly Row[]): Map<string, EditionStanding> {
  const made = new Map<string, EditionStanding>();
  for (const { which, contentId, locale, ...version } of rows) {
    const known = made.get(locale) ?? { contentId, locale, head: null, live: null };
    made.set(locale, which === 'HEAD' ? { ...known, head: version } : { ...known, live: version });
  }
  return made;
}

/** A revision, and whether readers see it or once saw it. */
export type Text = Revision & { readonly wasShown: boolean };

/** The words of a revision, many at once. */
export const loadText = loaderOf<Text>('revision', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Text>(TEXTS, [ids])),
);

/** Revisions of a content, newest first, at most 100 (P16). */
export const historyOf = (ctx: HouseContext, contentId: string): Promise<Revision[]> =>
  ctx
    .loader<string, Revision[]>('history', async (ids) =>
      grouped(ids, await ctx.db.rows<Revision>(HISTORY, [ids]), (row) => row.contentId),
    )
    .load(contentId);
