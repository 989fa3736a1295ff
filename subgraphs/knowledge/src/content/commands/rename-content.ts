import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { mayPublish } from '../content.policy.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../content-payload.js';
import { foundContent } from '../found-content.js';

@InputType({ description: 'Nuovo nome nell’indirizzo.' })
export class RenameContentInput extends ContentCommandInput {
  @Field(() => Text, { description: 'Nome. Small letters, digits and hyphens, from 3 to 80.' })
  slug!: string;
}

const RenameContentPayload = contentPayload('RenameContentPayload', 'Esito del cambio di indirizzo.');

/** Gives a content another name in its address; the old one leads to it for good (P37). */
export const renameContent = (ctx: HouseContext, input: RenameContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'renameContent', input }, async (tx) => {
    const content = await foundContent(tx, input, () => mayPublish(tx.actor));
    const slug = input.slug.trim();
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || slug.length < 3 || slug.length > 80) {
      throw new Refusal(UserErrorCode.INVALID, 'Usa lettere minuscole, cifre e trattini.', ['slug']);
    }
    const names = [content.slug, slug];
    for (const name of names) {
      await tx.sql('insert into content_slug (slug, content_id) values (?, ?) on conflict do nothing', [
        name,
        content.id,
      ]);
    }
    const [holder] = await tx.sql<{ content_id: string }>('select content_id from content_slug where slug = ?', [slug]);
    if (holder?.content_id !== content.id) {
      throw new Refusal(UserErrorCode.DUPLICATE, 'Un altro contenuto ha, o ha avuto, questo indirizzo.', ['slug']);
    }
    content.slug = slug;
    await tx.event({ entity: 'content', entityId: content.id, verb: 'renamed', detail: { names } });
    return { contentId: content.id };
  });

@Resolver()
export class RenameContent {
  @Mutation(() => RenameContentPayload, {
    description: 'Cambia il nome nell’indirizzo. The old one leads to the new one for good (P37).',
  })
  async renameContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RenameContentInput) input: RenameContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await renameContent(ctx, input);
    return shown(ctx, contentId);
  }
}
