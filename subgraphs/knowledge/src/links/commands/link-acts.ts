import { LockMode } from '@mikro-orm/postgresql';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ContentItem } from '../../content/content.entity.js';
import { Edition } from '../../edition/edition.entity.js';
import { SOURCE_LOCALE } from '../../edition/translation.states.js';
import { reindex } from '../../search/index-text.js';
import { relink } from '../relink.js';

@InputType({ description: 'Collegamento da guardare di nuovo.' })
export class RecheckLinkInput {
  @Field(() => Text, { description: 'Indirizzo.' })
  url!: string;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@InputType({ description: 'Sostituzione di un collegamento, ovunque.' })
export class ReplaceLinkInput {
  @Field(() => Text, { description: 'Indirizzo di adesso.' })
  from!: string;

  @Field(() => Text, { description: 'Indirizzo nuovo. Of the web, or of a content of ours.' })
  to!: string;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito di un atto sui collegamenti.' })
export class LinkPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'Testi. How many were changed, or links that wait; null when refused.',
  })
  count?: number | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

/** The next turn of the checker looks at it (P20). */
const recheckLink = (ctx: HouseContext, input: RecheckLinkInput): Promise<{ count: number }> =>
  command(ctx, { verb: 'recheckLink', input }, async (tx) => {
    const rows = await tx.sql('update link_check set due_at = ?, failures = 0 where url = ? returning url', [
      tx.now,
      input.url,
    ]);
    if (rows.length === 0) throw notFound(['url']);
    return { count: rows.length };
  });

const isAddress = (url: string): boolean =>
  /^https?:\/\/[^\s]+$/.test(url) || /^\/(?:faq|scheda|contenuto)\/[a-z0-9-]+$/.test(url);

/** Puts a new address in the place of an old one in every text and source that has it (P20). */
const replaceLink = (ctx: HouseContext, input: ReplaceLinkInput): Promise<{ count: number }> =>
  command(ctx, { verb: 'replaceLink', input }, async (tx) => {
    const [from, to] = [input.from.trim(), input.to.trim()];
    if (!isAddress(to) || from === to) {
      throw new Refusal(UserErrorCode.INVALID, 'Scrivi un indirizzo completo, diverso da quello di adesso.', ['to']);
    }
    const uses = await tx.sql<{ content_id: string }>(
      'select distinct content_id from content_link where url = ? order by content_id',
      [from],
    );
    if (uses.length === 0) throw notFound(['from']);
    let count = 0;
    for (const { content_id: id } of uses) {
      const content = await tx.em.findOneOrFail(ContentItem, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const before = count;
      for (const edition of await tx.em.find(Edition, { contentId: id })) {
        if (await relink(tx, edition, from, to)) count += 1;
        if (edition.locale === SOURCE_LOCALE) content.publishedRevisionId = edition.liveRevisionId;
      }
      if (content.sources.some((source) => source.url === from)) {
        content.sources = content.sources.map((source) => (source.url === from ? { ...source, url: to } : source));
        count += 1;
      }
      content.updatedAt = tx.now;
      await reindex(tx, content);
      const detail = { from, to, texts: count - before };
      await tx.event({ entity: 'content', entityId: id, verb: 'linkReplaced', detail });
    }
    return { count };
  });

@Resolver()
export class LinkActs {
  @Mutation(() => LinkPayload, { description: 'Ricontrolla un collegamento. The checker looks at it next (P20).' })
  async recheckLink(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RecheckLinkInput) input: RecheckLinkInput,
  ): Promise<LinkPayload> {
    return { ...(await recheckLink(ctx, input)), userErrors: [] };
  }

  @Mutation(() => LinkPayload, { description: 'Sostituisce un collegamento ovunque. No translation grows old (P20).' })
  async replaceLink(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReplaceLinkInput) input: ReplaceLinkInput,
  ): Promise<LinkPayload> {
    return { ...(await replaceLink(ctx, input)), userErrors: [] };
  }
}
