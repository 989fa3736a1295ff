import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { mayChooseNotice } from '../content.policy.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';

@InputType({ description: 'Avviso ai lettori di un contenuto la cui risposta è contestata.' })
export class ChooseNoticeInput extends ContentCommandInput {
  @Field(() => Boolean, { description: 'Mostrato. Whether readers are told that it is under review.' })
  shown!: boolean;
}

const ChooseNoticePayload = contentPayload('ChooseNoticePayload', 'Esito della scelta.');

/** Shows or hides the public notice of a contested content (P13); the flag of the editors stays, a new contest shows it again. */
export const chooseNotice = (ctx: HouseContext, input: ChooseNoticeInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'chooseNotice', input }, async (tx) => {
    const content = await foundContent(tx, input, () => mayChooseNotice(tx.actor));
    if (!content.underReviewNotice) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Nessuna risposta di questo contenuto è contestata.');
    }
    content.noticeHidden = !input.shown;
    const verb = input.shown ? 'noticeShown' : 'noticeHidden';
    await tx.event({ entity: 'content', entityId: content.id, verb });
    return { contentId: content.id };
  });

@Resolver()
export class ChooseNotice {
  @Mutation(() => ChooseNoticePayload, {
    description: 'Sceglie se i lettori vedono che un contenuto è in revisione. The coordination (P13).',
  })
  async chooseNotice(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ChooseNoticeInput) input: ChooseNoticeInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await chooseNotice(ctx, input);
    return shown(ctx, contentId);
  }
}
