import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true }).transform((at) => new Date(at));
const marked = z.object({
  caseId: z.guid(),
  number: z.string().max(40),
  topic: z.guid().nullish(),
  title: z.string().max(300).nullish(),
  markedAt: instant,
  cleared: z.boolean(),
});
const made = z.object({ decisionId: z.guid(), contentId: z.guid().nullish(), divergenceId: z.guid().nullish() });

/** Only the house that owns a thing speaks of it; what is taken in is written by the house itself. */
function from(ctx: HouseContext, input: CourierInput, house: string): HouseContext {
  if (input.fromHouse !== house) {
    throw new Refusal(UserErrorCode.NOT_YOURS, `Di questo parla solo ${house}.`, ['fromHouse']);
  }
  const { requestId, locale } = ctx;
  return houseContext(ctx.house, { actor: SYSTEM, requestId, locale, mayWrite: true });
}

@Resolver()
export class ReceiveMessages {
  @Mutation(() => CourierPayload, {
    description:
      'Riceve una segnalazione da discutere in équipe, or that it no longer is. From cases, by the courier only (C40).',
  })
  receiveCaseForDiscussion(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(from(ctx, input, 'cases'), 'receiveCaseForDiscussion', input, marked, async (tx, told) => {
      await tx.sql(
        `insert into discussion_case (case_id, number, topic_id, title, marked_at, is_cleared) values (?, ?, ?, ?, ?, ?)
         on conflict (case_id) do update set number = excluded.number, topic_id = excluded.topic_id,
           title = coalesce(nullif(excluded.title, ''), discussion_case.title),
           marked_at = excluded.marked_at, is_cleared = excluded.is_cleared
         where discussion_case.marked_at <= excluded.marked_at`,
        [told.caseId, told.number, told.topic ?? null, told.title ?? '', told.markedAt, told.cleared],
      );
    });
  }

  @Mutation(() => CourierPayload, {
    description:
      'Riceve che cosa è nato da una decisione: a draft or a divergence. From knowledge, by the courier only (T14).',
  })
  receiveDecisionContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    return receive(from(ctx, input, 'knowledge'), 'receiveDecisionContent', input, made, async (tx, told) => {
      await tx.sql(
        `update decision set content_id = ?, divergence_id = ?, content_at = ?
         where id = ? and content_id is null and divergence_id is null`,
        [told.contentId ?? null, told.divergenceId ?? null, tx.now, told.decisionId],
      );
    });
  }
}
