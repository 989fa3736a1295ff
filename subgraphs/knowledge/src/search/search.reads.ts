import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { SynonymGroup } from './glossary.js';
import { configOf, lightStem } from './stem.js';
import type { Term } from './terms.js';

const GLOSSARY = prepared(
  'search.glossary',
  `select code, words from synonym_group union all
   select code, (select jsonb_object_agg(key, jsonb_build_array(value)) from jsonb_each_text(title)) from topic`,
);
const CORRECTIONS = prepared(
  'search.corrections',
  `select asked.word, near.word as near from unnest($2::text[], $4::text[]) as asked(word, stem) cross join lateral (
     select v.word, similarity(v.word, asked.word) as alike, count(*) as contents from vocabulary v
     where v.locale = $1 and v.word % asked.word group by v.word order by 2 desc, 3 desc limit 6) near
   where not exists (select 1 from public_search s where s.locale = $1 and s.search @@ to_tsquery($3::regconfig, quote_literal(asked.stem)))
   order by asked.word, near.alike desc, near.contents desc`,
);
const FILTER = '($6::text is null or d.type = $6) and ($7::uuid[] is null or d.topic_ids && $7)';
/** Documents that are looked at to tell how common a word is. */
const COMMON = 200;
/**
 * Ranks at most 500 candidates (performance D.2): those with every word first, then those with some, then near titles.
 * A word weighs more the rarer it is, more in the title, and half when it is only a synonym that was found.
 */
const CANDIDATES = prepared(
  'search.candidates',
  `with docs as not materialized (
     select * from public_search where locale = $1 union all select * from network_search where locale = $1),
   wanted as materialized (
     select q.typed, q.other, t.otherwise, 1 / (1 + ln(1 + (select count(*) from (
       select 1 from public_search p where p.locale = $1 and p.search @@ q.typed limit ${COMMON}) known))) as weight
     from unnest($3::text[], $4::text[]) as t(typed, otherwise)
     cross join lateral (select to_tsquery($2::regconfig, t.typed) as typed, to_tsquery($2::regconfig, t.otherwise) as other) q
     where numnode(q.typed) > 0),
   asked as materialized (select to_tsquery($2::regconfig, string_agg('(' || otherwise || ')', ' & ')) as every_word,
     to_tsquery($2::regconfig, string_agg('(' || otherwise || ')', ' | ')) as some_word from wanted),
   every_one as materialized (
     select d.content_id from docs d where d.search @@ (select every_word from asked) and ${FILTER} limit 250),
   found as materialized (
     select content_id from every_one
     union (select d.content_id from docs d where d.search @@ (select some_word from asked) and ${FILTER}
       limit (select 250 - count(*) from every_one))
     union (select d.content_id from docs d where d.title %> $5 and ${FILTER} limit 50))
   select d.content_id as "contentId",
     (select coalesce(sum(w.weight * (
        case when d.search @@ w.typed then 1.0 when d.search @@ w.other then 0.5 else 0 end
        + case when t.title @@ w.typed then 0.7 when t.title @@ w.other then 0.35 else 0 end)) / nullif(sum(w.weight), 0), 0) from wanted w)
     + 0.6 * word_similarity($5, d.title)
     + coalesce(ts_rank('{0.05, 0.2, 0.4, 1.0}', d.search, (select some_word from asked), 1), 0) as rank
   from docs d cross join lateral (select ts_filter(d.search, '{a}') as title) t
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

/** Synonyms kept by the editors, and the titles of topics, which say the same thing in every language. */
export const glossary = (ctx: HouseContext): Promise<SynonymGroup[]> => ctx.db.rows<SynonymGroup>(GLOSSARY);

export const nearWords = (ctx: HouseContext, locale: string, words: readonly string[]) =>
  ctx.db.rows<{ word: string; near: string }>(CORRECTIONS, [
    ...[locale, words, configOf(locale)],
    words.map((word) => lightStem(word, locale)),
  ]);

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
  ]);

/** A topic and those below it. */
export const topicAndBelow = async (ctx: HouseContext, topicId: string): Promise<string[]> =>
  (await ctx.db.rows<{ id: string }>(BELOW, [topicId])).map((row) => row.id);

/** Keeps a search that found nothing, without who asked (P31); at most 2,000 different ones a day. */
export const noteGap = (ctx: HouseContext, locale: string, words: string, day: string): Promise<object[]> =>
  ctx.db.rows(NOTE_GAP, [locale, words, day]);
