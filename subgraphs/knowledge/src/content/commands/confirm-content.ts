import { type Actor, hasRole } from '@respi/kit/actor.js';
import { localDate, plusDays } from '@respi/kit/clock.js';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import { liftsDoubt, mayConfirm } from '../content.policy.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';
import { REVIEW_DAYS } from '../go-live.js';

@InputType({ description: 'Conferma di validità.' })
export class ConfirmContentInput extends ContentCommandInput {}

const ConfirmContentPayload = contentPayload('ConfirmContentPayload', 'Esito della conferma.');

/** Who confirmed, as the public page says it: the body, never the person (P19). */
function confirmerOf(actor: Actor): string {
  if (hasRole(actor, 'OFFICE_REFERENT')) return 'Ufficio competente';
  if (hasRole(actor, 'COORDINATION', 'PROVINCIAL_COORDINATOR')) return 'Coordinamento della rete';
  return hasRole(actor, 'EDITOR') ? 'Redazione della rete' : 'Ente che cura il contenuto';
}

/** "Still valid": a new verification date in every language, and no translation changes its state (P4, P18). */
export const confirmContent = (ctx: HouseContext, input: ConfirmContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'confirmContent', input }, async (tx) => {
    const content = await foundContent(tx, input, (row) => mayConfirm(tx.actor, row));
    if (!content.publishedRevisionId) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Si conferma solo un contenuto pubblicato.');
    }
    const today = localDate(tx.now);
    content.verifiedOn = today;
    content.verifiedBy = confirmerOf(tx.actor);
    content.reviewBy = plusDays(today, REVIEW_DAYS);
    content.reviewTold = null;
    content.reviewEscalated = null;
    if (liftsDoubt(tx.actor, content)) {
      content.toVerify = false;
      content.underReviewNotice = false;
      content.noticeHidden = false;
    }
    await tx.event({ entity: 'content', entityId: content.id, verb: 'confirmed' });
    return { contentId: content.id };
  });

@Resolver()
export class ConfirmContent {
  @Mutation(() => ConfirmContentPayload, { description: 'Conferma. The content is still right (P18).' })
  async confirmContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConfirmContentInput) input: ConfirmContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await confirmContent(ctx, input);
    return shown(ctx, contentId);
  }
}
