import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { mayArchive } from '../content.policy.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';
import { reasonOf } from '../reason.js';

@InputType({ description: 'Riapertura.' })
export class ReopenContentInput extends ContentCommandInput {
  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

const ReopenContentPayload = contentPayload('ReopenContentPayload', 'Esito della riapertura.');

/**
 * Takes a content back from the archive, as a draft that readers do not see (P14). Who takes it back answers for its words
 * as who writes them does: another person publishes it. Its translations wait to be published again, one by one.
 */
export const reopenContent = (ctx: HouseContext, input: ReopenContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'reopenContent', input }, async (tx) => {
    const content = await foundContent(tx, input, (row) => mayArchive(tx.actor, row));
    const reason = reasonOf(input.reason);
    content.reopen(reason, tx.now);
    const { personId } = tx.actor;
    if (personId) content.pendingAuthors = [...new Set([...content.pendingAuthors, personId])];
    await tx.event({ entity: 'content', entityId: content.id, verb: 'reopened', detail: { reason } });
    return { contentId: content.id };
  });

@Resolver()
export class ReopenContent {
  @Mutation(() => ReopenContentPayload, {
    description: 'Riapre. From the archive back to a draft; another person publishes it again (P14).',
  })
  async reopenContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReopenContentInput) input: ReopenContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await reopenContent(ctx, input);
    return shown(ctx, contentId);
  }
}
