import { randomUUID } from 'node:crypto';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { LOCALES } from '../../edition/translation.states.js';
import { fold } from '../fold.js';
import { synonymGroups } from '../synonym.reads.js';
import { SynonymGroup, SynonymWordsInput } from '../synonym.type.js';

@InputType({ description: 'Gruppo di sinonimi, in ingresso.' })
export class SaveSynonymsInput {
  @Field(() => Text, { nullable: true, description: 'Codice. Of an existing group; null makes a new one.' })
  code?: string | null;

  @Field(() => [SynonymWordsInput], { description: 'Parole. Languages that are left out stay as they were.' })
  languages!: SynonymWordsInput[];

  @Field(() => Boolean, { defaultValue: true, description: 'In uso.' })
  isActive!: boolean;

  @Field(() => Int, { nullable: true, description: 'Versione attesa.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito del salvataggio dei sinonimi.' })
export class SaveSynonymsPayload {
  @Field(() => SynonymGroup, { nullable: true, description: 'Gruppo. As it stands afterwards.' })
  group?: SynonymGroup | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

const MAX_WORDS = 40;
const MAX_LENGTH = 80;

/** Words of each language, trimmed, each once; refuses what a search could not use. */
function wordsOf(given: readonly SynonymWordsInput[]): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const { locale, words: raw } of given) {
    if (!(LOCALES as readonly string[]).includes(locale)) {
      throw new Refusal(UserErrorCode.INVALID, 'Lingua non prevista.', ['languages']);
    }
    const unique = new Map(raw.map((word) => [fold(word, locale), word.trim()]));
    unique.delete('');
    const kept = [...unique.values()];
    if (kept.length > MAX_WORDS || kept.some((word) => word.length > MAX_LENGTH)) {
      throw new Refusal(UserErrorCode.TOO_LONG, 'Al massimo 40 parole per lingua, di 80 caratteri.', [locale]);
    }
    words[locale] = kept;
  }
  return words;
}

const codeOf = (word: string): string =>
  fold(word, 'it')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || `gruppo-${randomUUID().slice(0, 8)}`;

/** Keeps a group of the glossary (P30): the next search knows it. */
export const saveSynonyms = (ctx: HouseContext, input: SaveSynonymsInput): Promise<{ code: string }> =>
  command(ctx, { verb: 'saveSynonyms', input }, async (tx) => {
    const words = wordsOf(input.languages);
    return { code: input.code ? await change(tx, input.code, input, words) : await add(tx, input, words) };
  });

async function add(tx: Tx, { isActive }: SaveSynonymsInput, words: Record<string, string[]>): Promise<string> {
  const first = words.it?.[0];
  if (!first) throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi almeno una parola in italiano.', ['it']);
  const id = randomUUID();
  const [made] = await tx.sql<{ code: string }>(
    `insert into synonym_group (id, code, words, is_active, changed_at, changed_by) values (?, ?, ?::jsonb, ?, ?, ?)
     on conflict (code) do nothing returning code`,
    [id, codeOf(first), JSON.stringify(words), isActive, tx.now, tx.actor.personId],
  );
  if (!made) throw new Refusal(UserErrorCode.DUPLICATE, 'Esiste già un gruppo che comincia con questa parola.', ['it']);
  await tx.event({ entity: 'synonyms', entityId: id, verb: 'created', detail: { code: made.code } });
  return made.code;
}

async function change(
  tx: Tx,
  code: string,
  { isActive, expectedVersion }: SaveSynonymsInput,
  words: Record<string, string[]>,
): Promise<string> {
  const [found] = await tx.sql<{ id: string; version: number; words: Record<string, string[]> }>(
    'select id, version, words from synonym_group where code = ? for update',
    [code],
  );
  if (!found) throw notFound(['code']);
  expectVersion(found, expectedVersion);
  const all = { ...found.words, ...words };
  if (isActive && !all.it?.length) {
    throw new Refusal(UserErrorCode.REQUIRED, 'Scrivi almeno una parola in italiano.', ['it']);
  }
  await tx.sql(
    `update synonym_group set words = ?::jsonb, is_active = ?, changed_at = ?, changed_by = ?, version = version + 1 where id = ?`,
    [JSON.stringify(all), isActive, tx.now, tx.actor.personId, found.id],
  );
  await tx.event({ entity: 'synonyms', entityId: found.id, verb: 'changed', detail: { code, before: found.words } });
  return code;
}

@Resolver()
export class SaveSynonyms {
  @Mutation(() => SaveSynonymsPayload, {
    description: 'Salva un gruppo di sinonimi. The search knows it from the next question on (P30).',
  })
  async saveSynonyms(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveSynonymsInput) input: SaveSynonymsInput,
  ): Promise<SaveSynonymsPayload> {
    const { code } = await saveSynonyms(ctx, input);
    return { group: (await synonymGroups(ctx, code))[0] ?? null, userErrors: [] };
  }
}
