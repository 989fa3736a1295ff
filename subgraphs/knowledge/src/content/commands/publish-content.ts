import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { validatedAnswers } from '../../answer/validated-answers.js';
import { Edition } from '../../edition/edition.entity.js';
import { Revision } from '../../edition/revision.entity.js';
import { SOURCE_LOCALE } from '../../edition/translation.states.js';
import { RedactionFindingInput } from '../../redaction/redaction.resolver.js';
import { findingMark, unresolvedIn } from '../../redaction/unresolved.js';
import type { ContentItem } from '../content.entity.js';
import { isOwnText, mayPublish } from '../content.policy.js';
import { ContentState, canMove } from '../content.states.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { fourEyesNow } from '../editorial-rule.reads.js';
import { foundContent } from '../found-content.js';
import { goLive } from '../go-live.js';

@InputType({ description: 'Pubblicazione.' })
export class PublishContentInput extends ContentCommandInput {
  @Field(() => [RedactionFindingInput], {
    nullable: true,
    description:
      'Riscontri accettati. Findings that a person looked at, one by one, and found to be nobody’s data (P11).',
  })
  acceptedFindings?: RedactionFindingInput[] | null;
}

const PublishContentPayload = contentPayload('PublishContentPayload', 'Esito della pubblicazione.');

/**
 * Publishes a text that somebody else wrote (P14), that names nobody (P11) and whose answers are validated (P12).
 * One that is built on answers waits as PUBLISHING until cases confirms their version.
 */
export const publishContent = (ctx: HouseContext, input: PublishContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'publishContent', input }, async (tx) => {
    const content = await foundContent(tx, input, () => mayPublish(tx.actor));
    const italian = await tx.em.findOneOrFail(Edition, { contentId: content.id, locale: SOURCE_LOCALE });
    if (!canMove(content.state, ContentState.PUBLISHING)) content.moveTo(ContentState.PUBLISHING);
    if (isOwnText(tx.actor, content) && (await fourEyesNow(tx))) {
      throw new Refusal(UserErrorCode.SAME_PERSON, 'Chi ha scritto il testo non lo può pubblicare.');
    }
    const answers = await validatedAnswers(tx, content.id);
    await refusePersonalData(tx, content, italian.headRevisionId, input, answers.length > 0);
    if (answers.length === 0) await goLive(tx, content);
    else content.moveTo(ContentState.PUBLISHING);
    for (const { answerId, validationVersion } of answers) {
      const payload = { contentId: content.id, revisionId: italian.headRevisionId, answerId, validationVersion };
      await tx.send({ to: 'cases', command: 'receiveFaqUse', entityKey: content.id, payload });
    }
    const verb = answers.length === 0 ? 'published' : 'publicationAsked';
    await tx.event({ entity: 'content', entityId: content.id, verb });
    if (answers.length === 0) await notePublished(tx, content);
    return { contentId: content.id };
  });

/** What the indicators count of a publication. */
export const notePublished = (tx: Tx, content: ContentItem): Promise<void> =>
  tx.fact({
    kind: 'CONTENT_PUBLISHED',
    enteId: content.ownerEnteId,
    officeId: content.officeId,
    language: SOURCE_LOCALE,
    detail: { type: content.type },
  });

async function refusePersonalData(
  tx: Tx,
  content: ContentItem,
  revisionId: string,
  { acceptedFindings }: PublishContentInput,
  isFromCase: boolean,
): Promise<void> {
  const words = await tx.em.findOneOrFail(Revision, { id: revisionId });
  const marks = (acceptedFindings ?? []).map(findingMark);
  content.acceptedFindings = [...new Set([...content.acceptedFindings, ...marks])];
  const left = unresolvedIn(words, content.acceptedFindings, isFromCase);
  if (left.length === 0) return;
  throw new Refusal(
    UserErrorCode.PERSONAL_DATA,
    'Il testo sembra contenere dati personali: toglili, o accettali uno per uno.',
    ['acceptedFindings'],
    { count: left.length, kinds: [...new Set(left.map((finding) => finding.kind))].join(',') },
  );
}

@Resolver()
export class PublishContent {
  @Mutation(() => PublishContentPayload, {
    description: 'Pubblica. Not one’s own text, nobody’s data, validated answers.',
  })
  async publishContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PublishContentInput) input: PublishContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await publishContent(ctx, input);
    return shown(ctx, contentId);
  }
}
