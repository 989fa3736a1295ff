import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Edition } from '../../edition/edition.entity.js';
import { Revision } from '../../edition/revision.entity.js';
import { SOURCE_LOCALE } from '../../edition/translation.states.js';
import { writeRevision } from '../../edition/write-revision.js';
import { mayEdit } from '../content.policy.js';
import { ContentState } from '../content.states.js';
import { CardInput, fillCard } from '../content-card.js';
import { type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { WordsInput, wordsFrom } from '../content-words.js';
import { fileUnder, foundContent } from '../found-content.js';

@InputType({ description: 'Modifica di un contenuto. What is left out stays as it is.' })
export class EditContentInput extends WordsInput {
  @Field(() => ID, { description: 'Contenuto.' })
  contentId!: string;

  @Field(() => [ID], { nullable: true, description: 'Macroargomenti.' })
  topicIds?: string[] | null;

  @Field(() => CardInput, { nullable: true, description: 'Scheda di catalogo. Left out, it stays as it is.' })
  card?: CardInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Modifica minore. Translations stay as they are (P4).' })
  minor!: boolean;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Refused when it changed since.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

const EditContentPayload = contentPayload('EditContentPayload', 'Esito della modifica.');

/**
 * Writes a new revision of the Italian (P3, P4, P16). What is published stays before readers until the new text is
 * published in its turn.
 */
export const editContent = (ctx: HouseContext, input: EditContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'editContent', input }, async (tx) => {
    const content = await foundContent(tx, input, (row) => mayEdit(tx.actor, row));
    const edition = await tx.em.findOneOrFail(Edition, { contentId: content.id, locale: SOURCE_LOCALE });
    const before = await tx.em.findOneOrFail(Revision, { id: edition.headRevisionId });
    const words = wordsFrom(input, before);
    content.moveTo(ContentState.DRAFT);
    content.publishAt = null;
    fillCard(content, input.card);
    const writing = { contentId: content.id, locale: SOURCE_LOCALE, words, minor: input.minor };
    const { revision, changed } = await writeRevision(tx, writing);
    if (input.topicIds) await fileUnder(tx, content.id, input.topicIds);
    const { personId } = tx.actor;
    if (changed && personId && !content.pendingAuthors.includes(personId)) {
      content.pendingAuthors = [...content.pendingAuthors, personId];
    }
    await tx.event({
      entity: 'content',
      entityId: content.id,
      verb: 'edited',
      detail: { revision: revision.number, minor: revision.minor },
    });
    return { contentId: content.id };
  });

@Resolver()
export class EditContent {
  @Mutation(() => EditContentPayload, {
    description: 'Modifica il testo italiano. Readers see it once it is published.',
  })
  async editContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EditContentInput) input: EditContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await editContent(ctx, input);
    return shown(ctx, contentId);
  }
}
