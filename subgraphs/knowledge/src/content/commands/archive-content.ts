import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { Edition } from '../../edition/edition.entity.js';
import { reindex } from '../../search/index-text.js';
import type { ContentItem } from '../content.entity.js';
import { mayArchive } from '../content.policy.js';
import { ContentState } from '../content.states.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';
import { reasonOf } from '../reason.js';

@InputType({ description: 'Archiviazione.' })
export class ArchiveContentInput extends ContentCommandInput {
  @Field(() => Text, { description: 'Motivo.' })
  reason!: string;
}

const ArchiveContentPayload = contentPayload('ArchiveContentPayload', 'Esito dell’archiviazione.');

/** Withdraws a content from readers and from the search, in every language at once (P14, P26). */
export const archiveContent = (ctx: HouseContext, input: ArchiveContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'archiveContent', input }, async (tx) => {
    const content = await foundContent(tx, input, (row) => mayArchive(tx.actor, row));
    await withdraw(tx, content, reasonOf(input.reason));
    return { contentId: content.id };
  });

/** Takes a content from readers in every language; shared with the job that ends what expires (P15). */
export async function withdraw(tx: Tx, content: ContentItem, reason: string): Promise<void> {
  content.moveTo(ContentState.ARCHIVED, { reason });
  content.publishedRevisionId = null;
  content.publishAt = null;
  for (const edition of await tx.em.find(Edition, { contentId: content.id })) edition.liveRevisionId = null;
  await reindex(tx, content);
  await tx.event({ entity: 'content', entityId: content.id, verb: 'archived', detail: { reason } });
}

@Resolver()
export class ArchiveContent {
  @Mutation(() => ArchiveContentPayload, { description: 'Archivia. Readers no longer find it; its history stays.' })
  async archiveContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ArchiveContentInput) input: ArchiveContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await archiveContent(ctx, input);
    return shown(ctx, contentId);
  }
}
