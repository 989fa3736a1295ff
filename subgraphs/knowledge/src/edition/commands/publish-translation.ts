import { LockMode } from '@mikro-orm/postgresql';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { mayTranslate } from '../../content/content.policy.js';
import { type ContentOutcome, contentPayload, shown } from '../../content/content-payload.js';
import { foundContent } from '../../content/found-content.js';
import { unresolvedIn } from '../../redaction/unresolved.js';
import { reindex } from '../../search/index-text.js';
import { Edition } from '../edition.entity.js';
import { Revision } from '../revision.entity.js';
import { TranslationMethod } from '../translation.states.js';
import { targetLocale } from './save-translation.js';

@InputType({ description: 'Pubblicazione di una traduzione.' })
export class PublishTranslationInput {
  @Field(() => ID, { description: 'Contenuto.' })
  contentId!: string;

  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Approvata. The actor read the machine text and answers for it: from now on it counts as human (P6).',
  })
  approved!: boolean;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

const PublishTranslationPayload = contentPayload('PublishTranslationPayload', 'Esito della pubblicazione.');

/** Shows a translation to readers. A machine text with legal effect needs a person's approval first (P6). */
export const publishTranslation = (ctx: HouseContext, input: PublishTranslationInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'publishTranslation', input }, async (tx) => {
    const locale = targetLocale(input.locale);
    const content = await foundContent(tx, input, (row) => mayTranslate(tx.actor, row));
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
    const edition = await tx.em.findOne(Edition, { contentId: content.id, locale }, lock);
    if (!edition) throw notFound(['locale']);
    if (!content.publishedRevisionId) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Prima si pubblica il testo italiano.');
    }
    const revision = await tx.em.findOneOrFail(Revision, { id: edition.headRevisionId });
    if (input.approved) {
      edition.approvedRevisionId = revision.id;
      edition.approvedBy = tx.actor.personId;
    }
    const isHuman = revision.method === TranslationMethod.HUMAN || edition.approvedRevisionId === revision.id;
    if (content.legalEffect && !isHuman) {
      throw new Refusal(
        UserErrorCode.MACHINE_TEXT_NEEDS_APPROVAL,
        'Il contenuto ha effetto giuridico: una persona deve leggere e approvare la traduzione automatica.',
        ['approved'],
      );
    }
    const left = unresolvedIn(revision, content.acceptedFindings, false);
    if (left.length > 0)
      throw new Refusal(UserErrorCode.PERSONAL_DATA, 'La traduzione contiene dati personali.', ['body']);
    edition.liveRevisionId = revision.id;
    edition.liveAt = tx.now;
    await reindex(tx, content);
    const detail = { locale, revision: revision.number, method: isHuman ? 'HUMAN' : 'MACHINE' };
    await tx.event({ entity: 'content', entityId: content.id, verb: 'translationPublished', detail });
    await tx.fact({ kind: 'TRANSLATION_PUBLISHED', language: locale, detail: { method: detail.method } });
    return { contentId: content.id };
  });

@Resolver()
export class PublishTranslation {
  @Mutation(() => PublishTranslationPayload, {
    description: 'Pubblica una traduzione. Readers of the language see it.',
  })
  async publishTranslation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishTranslationInput) input: PublishTranslationInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await publishTranslation(ctx, input);
    return shown(ctx, contentId);
  }
}
