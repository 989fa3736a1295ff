import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { LOCALES } from '../edition/translation.states.js';
import type { SynonymGroup } from './synonym.type.js';

interface Row {
  code: string;
  words: Record<string, string[]>;
  isActive: boolean;
  isEdited: boolean;
  changedAt: Date;
  version: number;
}

const ALL = prepared(
  'synonym.all',
  `select code, words, is_active as "isActive", changed_by is not null as "isEdited", changed_at as "changedAt", version
   from synonym_group where $1::text is null or code = $1 order by code`,
);

/** Groups of the glossary, or the one of a code. */
export async function synonymGroups(ctx: HouseContext, code: string | null = null): Promise<SynonymGroup[]> {
  const rows = await ctx.db.rows<Row>(ALL, [code]);
  return rows.map(({ words, ...row }) => ({
    ...row,
    languages: LOCALES.map((locale) => ({ locale, words: words[locale] ?? [] })),
  }));
}
