import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { RedactionFindingInput } from '../../redaction/redaction.resolver.js';
import { approve, release } from '../approve.js';
import { mayPublish } from '../content.policy.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';

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
    await approve(tx, content, input.acceptedFindings ?? []);
    await release(tx, content);
    return { contentId: content.id };
  });

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
