import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { notFound } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { mayEdit } from '../../content/content.policy.js';
import { type ContentOutcome, contentPayload, shown } from '../../content/content-payload.js';
import { foundContent } from '../../content/found-content.js';
import { reindex } from '../../search/index-text.js';

@InputType({ description: 'File da togliere.' })
export class RemoveContentFileInput {
  @Field(() => ID, { description: 'Contenuto.' })
  contentId!: string;

  @Field(() => String, { description: 'File. One of the content’s, by its id.' })
  fileId!: string;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

const RemoveContentFilePayload = contentPayload('RemoveContentFilePayload', 'Esito della rimozione di un file.');

/** Takes a file away from readers and from the search; the row stays, for the record (P24). */
export const removeContentFile = (ctx: HouseContext, input: RemoveContentFileInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'removeContentFile', input }, async (tx) => {
    const content = await foundContent(tx, { contentId: input.contentId }, (row) => mayEdit(tx.actor, row));
    const removed = isId(input.fileId)
      ? await tx.sql(
          'update content_file set removed_at = ? where id = ? and content_id = ? and removed_at is null returning id',
          [tx.now, input.fileId, content.id],
        )
      : [];
    if (removed.length === 0) throw notFound(['fileId']);
    await tx.event({ entity: 'content', entityId: content.id, verb: 'fileRemoved', detail: { fileId: input.fileId } });
    await reindex(tx, content);
    return { contentId: content.id };
  });

@Resolver()
export class RemoveContentFile {
  @Mutation(() => RemoveContentFilePayload, { description: 'Toglie un file da un contenuto (P24).' })
  async removeContentFile(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RemoveContentFileInput) input: RemoveContentFileInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await removeContentFile(ctx, input);
    return shown(ctx, contentId);
  }
}
