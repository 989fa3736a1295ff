import type { House, HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { type Glossary, glossaryOf, type SynonymGroup } from './glossary.js';

/** One row says that nothing changed since the stamp; otherwise one per group, with the new stamp. */
const GLOSSARY = prepared(
  'search.glossary',
  `with held as materialized (
     select code, words, changed_at::text || version as mark from synonym_group where is_active union all
     select code, (select jsonb_object_agg(key, jsonb_build_array(value)) from jsonb_each_text(title)), md5(title::text) from topic),
   told as (select md5(coalesce(string_agg(code || mark, ',' order by code, mark), '')) as stamp from held)
   select told.stamp, held.code, held.words from told left join held on told.stamp <> $1 order by held.code`,
);

interface Kept {
  readonly stamp: string;
  readonly groups: readonly SynonymGroup[];
  readonly byLocale: Map<string, Glossary>;
}

const kept = new WeakMap<House, Kept>();

/** Synonyms kept by the editors, and the titles of topics, which say the same thing in every language. */
export interface Synonyms {
  of(locale: string): Glossary;
}

/** The glossary as it stands; it is made ready anew only when an editor changed it. */
export async function synonyms(ctx: HouseContext): Promise<Synonyms> {
  const known = kept.get(ctx.house);
  const rows = await ctx.db.rows<{ stamp: string } & SynonymGroup>(GLOSSARY, [known?.stamp ?? '']);
  const stamp = rows[0]?.stamp ?? '';
  const now = known?.stamp === stamp ? known : { stamp, groups: rows.filter(({ code }) => code), byLocale: new Map() };
  kept.set(ctx.house, now);
  return { of: (locale) => ofLocale(now, locale) };
}

function ofLocale({ groups, byLocale }: Kept, locale: string): Glossary {
  const made = byLocale.get(locale) ?? glossaryOf(groups, locale);
  byLocale.set(locale, made);
  return made;
}
