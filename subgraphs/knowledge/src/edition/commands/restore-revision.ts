import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { canTranslate, mayEdit, mayTranslate } from '../../content/content.policy.js';
import { ContentState } from '../../content/content.states.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../../content/content-payload.js';
import { foundContent } from '../../content/found-content.js';
import { Revision } from '../revision.entity.js';
import { SOURCE_LOCALE } from '../translation.states.js';
import { writeRevision } from '../write-revision.js';

@InputType({ description: 'Ripristino di una revisione.' })
export class RestoreRevisionInput extends ContentCommandInput {
  @Field(() => ID, { description: 'Revisione. Of this content, in any language.' })
  revisionId!: string;
}

const RestoreRevisionPayload = contentPayload('RestoreRevisionPayload', 'Esito del ripristino.');

/**
 * Writes the words of an older revision again, as a new one (P16). What is published stays until it is published in
 * its turn; since staleness is by content, translations of the old words are current again.
 */
export const restoreRevision = (ctx: HouseContext, input: RestoreRevisionInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'restoreRevision', input }, async (tx) => {
    const { contentId, revisionId } = input;
    const old =
      isId(revisionId) && isId(contentId) ? await tx.em.findOne(Revision, { id: revisionId, contentId }) : null;
    const isSource = !old || old.locale === SOURCE_LOCALE;
    const may = isSource ? mayEdit : mayTranslate;
    const content = await foundContent(tx, input, (row) => may(tx.actor, row));
    if (!old) throw notFound(['revisionId']);
    if (isSource) {
      content.moveTo(ContentState.DRAFT);
      content.publishAt = null;
      const { personId } = tx.actor;
      if (personId) content.pendingAuthors = [...new Set([...content.pendingAuthors, personId])];
    } else if (!canTranslate(tx.actor, content)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Si traduce un contenuto pubblicato o in revisione.');
    }
    const { sourceLocale, sourceRevisionId, sourceMeaning } = old;
    const madeFrom = sourceLocale && sourceMeaning ? { sourceLocale, sourceRevisionId, sourceMeaning } : undefined;
    const { locale, method, title, abstract, body, blocks } = old;
    const words = { title, abstract, body, blocks };
    const { revision } = await writeRevision(tx, { contentId, locale, words, method, madeFrom });
    const detail = { locale, restored: old.number, revision: revision.number };
    await tx.event({ entity: 'content', entityId: contentId, verb: 'restored', detail });
    return { contentId };
  });

@Resolver()
export class RestoreRevision {
  @Mutation(() => RestoreRevisionPayload, {
    description: 'Ripristina una revisione. Its words become a new one; nothing is lost (P16).',
  })
  async restoreRevision(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RestoreRevisionInput) input: RestoreRevisionInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await restoreRevision(ctx, input);
    return shown(ctx, contentId);
  }
}
