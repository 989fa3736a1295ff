import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canTranslate, mayTranslate } from '../../content/content.policy.js';
import { type ContentOutcome, contentPayload, shown } from '../../content/content-payload.js';
import { WordsInput, wordsFrom } from '../../content/content-words.js';
import { foundContent } from '../../content/found-content.js';
import { Edition } from '../edition.entity.js';
import { Revision } from '../revision.entity.js';
import { TARGETS, TranslationMethod } from '../translation.states.js';
import { writeRevision } from '../write-revision.js';

@InputType({ description: 'Traduzione. Words in one language, and the text that they were made from.' })
export class SaveTranslationInput extends WordsInput {
  @Field(() => ID, { description: 'Contenuto.' })
  contentId!: string;

  @Field(() => String, { description: 'Lingua. Not Italian.' })
  locale!: string;

  @Field(() => ID, { description: 'Revisione di partenza. The text that the translator had before them.' })
  sourceRevisionId!: string;

  @Field(() => TranslationMethod, { defaultValue: TranslationMethod.HUMAN, description: 'Metodo.' })
  method!: TranslationMethod;

  @Field(() => Boolean, { defaultValue: false, description: 'Modifica minore. It stays as old as it was (P5).' })
  minor!: boolean;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

const SaveTranslationPayload = contentPayload('SaveTranslationPayload', 'Esito del salvataggio della traduzione.');

/** What a text is made into: another language of the platform, or easy Italian (P40). */
export function targetLocale(locale: string): string {
  if (!TARGETS.includes(locale))
    throw new Refusal(UserErrorCode.INVALID, 'Questa lingua non è fra quelle da tradurre.', ['locale']);
  return locale;
}

async function sourceOf(tx: Tx, { contentId, locale, sourceRevisionId }: SaveTranslationInput): Promise<Revision> {
  const found = isId(sourceRevisionId) ? await tx.em.findOne(Revision, { id: sourceRevisionId, contentId }) : null;
  if (found && found.locale !== locale) return found;
  throw new Refusal(UserErrorCode.INVALID, 'Il testo di partenza non è di questo contenuto.', ['sourceRevisionId']);
}

/** Keeps a translation pinned to the text it was made from (P3); a minor edit keeps the older pin (P5). */
export const saveTranslation = (ctx: HouseContext, input: SaveTranslationInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'saveTranslation', input }, async (tx) => {
    const locale = targetLocale(input.locale);
    const content = await foundContent(tx, input, (row) => mayTranslate(tx.actor, row));
    if (!canTranslate(tx.actor, content)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Si traduce un contenuto pubblicato o in revisione.');
    }
    const source = await sourceOf(tx, input);
    const edition = await tx.em.findOne(Edition, { contentId: content.id, locale });
    const before = edition && (await tx.em.findOne(Revision, { id: edition.headRevisionId }));
    const { revision } = await writeRevision(tx, {
      contentId: content.id,
      locale,
      words: wordsFrom(input, before),
      minor: input.minor,
      method: input.method,
      madeFrom: { sourceLocale: source.locale, sourceRevisionId: source.id, sourceMeaning: source.meaningHash },
    });
    const detail = { locale, revision: revision.number, method: revision.method, minor: revision.minor };
    await tx.event({ entity: 'content', entityId: content.id, verb: 'translated', detail });
    return { contentId: content.id };
  });

@Resolver()
export class SaveTranslation {
  @Mutation(() => SaveTranslationPayload, { description: 'Salva una traduzione. Readers see it once it is published.' })
  async saveTranslation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveTranslationInput) input: SaveTranslationInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await saveTranslation(ctx, input);
    return shown(ctx, contentId);
  }
}
