import { localDate } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { RedactionFindingInput } from '../../redaction/redaction.resolver.js';
import { approve } from '../approve.js';
import type { ContentItem } from '../content.entity.js';
import { mayPublish } from '../content.policy.js';
import { ContentState } from '../content.states.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';

@InputType({ description: 'Giorni di un contenuto. What is null is taken away; what is left out stays.' })
export class PlanContentInput extends ContentCommandInput {
  @Field(() => Date, { nullable: true, description: 'Da pubblicare il. Approves the text in review for then.' })
  publishAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Scade il. Archived by itself from then on.' })
  expireAt?: Date | null;

  @Field(() => LocalDate, { nullable: true, description: 'Da rivedere entro.' })
  reviewBy?: string | null;

  @Field(() => [RedactionFindingInput], { nullable: true, description: 'Riscontri accettati, as in publication.' })
  acceptedFindings?: RedactionFindingInput[] | null;
}

const PlanContentPayload = contentPayload('PlanContentPayload', 'Esito della programmazione.');

function refusePast(tx: { now: Date }, input: PlanContentInput, content: ContentItem): void {
  const late = (field: 'publishAt' | 'expireAt') => {
    const day = input[field];
    if (day && day <= tx.now) throw new Refusal(UserErrorCode.INVALID, 'Il momento è già passato.', [field]);
  };
  late('publishAt');
  late('expireAt');
  if (input.reviewBy && input.reviewBy < localDate(tx.now)) {
    throw new Refusal(UserErrorCode.INVALID, 'Il giorno è già passato.', ['reviewBy']);
  }
  const begins = input.publishAt === undefined ? content.publishAt : input.publishAt;
  const ends = input.expireAt === undefined ? content.expireAt : input.expireAt;
  if (begins && ends && begins >= ends) {
    throw new Refusal(UserErrorCode.INVALID, 'La scadenza viene dopo la pubblicazione.', ['expireAt']);
  }
}

/**
 * Sets the days of a content (P15, P18). A day of publication is an approval: whoever gives it may publish, did not
 * write the text, and the text is looked through as at publication; an edit meanwhile takes it back.
 */
export const planContent = (ctx: HouseContext, input: PlanContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'planContent', input }, async (tx) => {
    const content = await foundContent(tx, input, () => mayPublish(tx.actor));
    if (content.state === ContentState.ARCHIVED) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Il contenuto è archiviato.');
    }
    refusePast(tx, input, content);
    if (input.publishAt) {
      await approve(tx, content, input.acceptedFindings ?? []);
      content.scheduledBy = tx.actor.personId;
    }
    if (input.publishAt !== undefined) content.publishAt = input.publishAt;
    if (input.expireAt !== undefined) content.expireAt = input.expireAt;
    if (input.reviewBy !== undefined && input.reviewBy !== content.reviewBy) {
      content.reviewBy = input.reviewBy;
      content.reviewTold = null;
      content.reviewEscalated = null;
    }
    const { publishAt, expireAt, reviewBy } = content;
    await tx.event({
      entity: 'content',
      entityId: content.id,
      verb: 'planned',
      detail: { publishAt: publishAt?.toISOString() ?? null, expireAt: expireAt?.toISOString() ?? null, reviewBy },
    });
    return { contentId: content.id };
  });

@Resolver()
export class PlanContent {
  @Mutation(() => PlanContentPayload, {
    description: 'Programma il contenuto. When it is published, when it ends, when it is looked at again (P15, P18).',
  })
  async planContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => PlanContentInput) input: PlanContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await planContent(ctx, input);
    return shown(ctx, contentId);
  }
}
