import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { configOf, lightStem } from './stem.js';
import type { Term } from './terms.js';

const CORRECTIONS = prepared(
  'search.corrections',
  `select asked.word, near.word as near from unnest($2::text[], $4::text[]) as asked(word, stem) left join lateral (
     select v.word, similarity(v.word, asked.word) as alike, count(*) as contents from vocabulary v
     where v.locale = $1 and v.word % asked.word group by v.word order by 2 desc, 3 desc limit 6) near on true
   where not exists (select 1 from public_search s where s.locale = $1 and s.search @@ to_tsquery($3::regconfig, quote_literal(asked.stem)))
   order by asked.word, near.alike desc, near.contents desc`,
);
const FILTER = '($6::text is null or d.type = $6) and ($7::uuid[] is null or d.topic_ids && $7)';
/** Documents that are looked at to tell how common a word is. */
const COMMON = 200;
/** What a title that looks like the search is worth, and words that come often. */
const NEAR_TITLE = 0.25;
const OFTEN = 0.3;
/** What a word is worth where it stands: in the title, in the abstract, anywhere; a little less said in other words. */
const MATCH = `case when t.a @@ w.typed then 1.0 when t.a @@ w.other then 0.9 when t.ab @@ w.typed then 0.6
  when t.ab @@ w.other then 0.5 when d.search @@ w.typed then 0.35 when d.search @@ w.other then 0.28 else 0 end`;
/**
 * Ranks at most 500 candidates (performance D.2): those with every word first, then those with some, then near titles.
 * A word weighs more the rarer it is. One that no text has says nothing, unless the glossary knows what it means:
 * then a text without it answers less, here as in the other language.
 */
const CANDIDATES = prepared(
  'search.candidates',
  `with docs as not materialized (
     select content_id, type, topic_ids, title, search from public_search where locale = $1
     union all select content_id, type, topic_ids, title, search from network_search where locale = $1),
   wanted as materialized (
     select q.typed, q.other, t.otherwise, case when n.texts = 0 and not t.known then 0 else 1 / (1 + ln(1 + n.texts)) end as weight
     from unnest($3::text[], $4::text[], $9::boolean[]) as t(typed, otherwise, known)
     cross join lateral (select to_tsquery($2::regconfig, t.typed) as typed, to_tsquery($2::regconfig, t.otherwise) as other) q
     cross join lateral (select count(*) as texts from (
       select 1 from public_search p where p.locale = $1 and p.search @@ q.other limit ${COMMON}) known) n
     where numnode(q.other) > 0),
   asked as materialized (select to_tsquery($2::regconfig, string_agg('(' || otherwise || ')', ' & ')) as every_word,
     to_tsquery($2::regconfig, string_agg('(' || otherwise || ')', ' | ')) as some_word, nullif(sum(weight), 0) as weight from wanted),
   every_one as materialized (
     select d.content_id from docs d where d.search @@ (select every_word from asked) and ${FILTER} limit 250),
   found as materialized (
     select content_id from every_one
     union (select d.content_id from docs d where d.search @@ (select some_word from asked) and ${FILTER}
       limit (select 250 - count(*) from every_one))
     union (select d.content_id from docs d where d.title %> $5 and ${FILTER} limit 50))
   select d.content_id as "contentId",
     coalesce((select sum(w.weight * ${MATCH}) from wanted w) / (select weight from asked), 0)
     + ${NEAR_TITLE} * word_similarity($5, d.title)
     + ${OFTEN} * coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', d.search, (select some_word from asked), 1), 0) as rank
   from docs d cross join lateral (select ts_filter(d.search, '{a}') as a, ts_filter(d.search, '{a,b}') as ab) t
   where d.content_id = any ((select array_agg(content_id) from found)::uuid[])
   order by rank desc, d.content_id limit $8`,
);
const BELOW = prepared('search.topics', 'select id from topic where id = $1 or parent_id = $1');
const NOTE_GAP = prepared(
  'search.noteGap',
  `insert into search_gap (locale, words, on_day) select $1, $2, $3::date
   where (select count(*) from search_gap where on_day = $3::date) < 2000
   on conflict (locale, words, on_day) do update set times = search_gap.times + 1`,
);

export interface Ranked {
  readonly contentId: string;
  readonly rank: number;
}

export interface Asking {
  readonly locale: string;
  readonly folded: string;
  readonly terms: readonly Term[];
  readonly type?: string | null;
  readonly topicIds?: readonly string[] | null;
  readonly limit: number;
}

/** Words that no public text has, and for each what it may have been meant to be. */
export async function nearWords(ctx: HouseContext, locale: string, words: readonly string[]) {
  const rows = await ctx.db.rows<{ word: string; near: string | null }>(CORRECTIONS, [
    ...[locale, words, configOf(locale)],
    words.map((word) => lightStem(word, locale)),
  ]);
  return { unknown: [...new Set(rows.map(({ word }) => word))], near: rows.filter(({ near }) => near !== null) };
}

export const candidates = (ctx: HouseContext, asking: Asking): Promise<Ranked[]> =>
  ctx.db.rows<Ranked>(CANDIDATES, [
    asking.locale,
    configOf(asking.locale),
    asking.terms.map((term) => term.typed),
    asking.terms.map((term) => term.otherwise),
    asking.folded,
    asking.type ?? null,
    asking.topicIds ?? null,
    asking.limit,
    asking.terms.map((term) => term.isKnown),
  ]);

/** A topic and those below it. */
export const topicAndBelow = async (ctx: HouseContext, topicId: string): Promise<string[]> =>
  (await ctx.db.rows<{ id: string }>(BELOW, [topicId])).map((row) => row.id);

/** Keeps a search that found nothing, without who asked (P31); at most 2,000 different ones a day. */
export const noteGap = (ctx: HouseContext, locale: string, words: string, day: string): Promise<object[]> =>
  ctx.db.rows(NOTE_GAP, [locale, words, day]);
