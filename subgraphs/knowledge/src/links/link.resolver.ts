import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { isEditor } from '../content/content.policy.js';
import { loadContent } from '../content/content.reads.js';
import { ContentLink, LinkState } from './link.type.js';
import { LinkReplacement, replacementsOf } from './replacement.js';

const MAX_ROWS = 300;
/** An internal link is judged by its target as it stands now, so that publishing the target heals it (P21). */
const LINKS = prepared(
  'link.page',
  `select * from (
     select l.content_id as "contentId", l.locale, l.url, l.kind = 'SOURCE' as "isSource", k.status, k.leads_to as "leadsTo",
       k.checked_at as "checkedAt", case when l.kind <> 'INTERNAL' then coalesce(k.state, 'UNKNOWN')
         when t.content_id is null then 'DEAD' when c.published_revision_id is null then 'UNPUBLISHED' else 'ALIVE' end as state
     from content_link l join content_item o on o.id = l.content_id
     left join link_check k on k.url = l.url and l.kind <> 'INTERNAL'
     left join content_slug t on l.kind = 'INTERNAL' and t.slug = substring(l.url from '/(?:faq|scheda|contenuto)/([a-z0-9-]+)')
     left join content_item c on c.id = t.content_id
     where ($1::uuid is null or o.owner_ente_id = $1) and ($3::text is null or l.url = $3)) found
   where $2::text[] is null or state = any($2) order by state <> 'DEAD', url, locale limit $4`,
);
const BROKEN = [LinkState.DEAD, LinkState.UNPUBLISHED, LinkState.MOVED, LinkState.UNREACHABLE];

@Resolver(() => ContentLink)
export class ContentLinkResolver {
  @Query(() => [ContentLink], {
    nullable: true,
    description: 'Collegamenti. Those that need a hand, or all the uses of one address; to an ente its own (P20).',
  })
  contentLinks(
    @Ctx() ctx: HouseContext,
    @Arg('url', () => Text, { nullable: true, description: 'Indirizzo. All its uses.' }) url?: string,
    @Arg('all', () => Boolean, { defaultValue: false, description: 'Tutti, also the sound ones.' }) all?: boolean,
    @Arg('first', () => Int, { defaultValue: 100 }) first = 100,
  ): Promise<ContentLink[]> {
    const owner = isEditor(ctx.actor) ? null : ctx.actor.enteId;
    if (!isEditor(ctx.actor) && !owner) return Promise.resolve([]);
    const states = all || url ? null : BROKEN;
    return ctx.db.rows<ContentLink>(LINKS, [owner, states, url ?? null, Math.max(1, Math.min(first, MAX_ROWS))]);
  }

  @Query(() => [LinkReplacement], {
    nullable: true,
    description:
      'Sostituzioni. Every line that a replacement would change, before and after, and changes nothing (P20).',
  })
  linkReplacements(
    @Ctx() ctx: HouseContext,
    @Arg('from', () => Text) from: string,
    @Arg('to', () => Text) to: string,
  ): Promise<LinkReplacement[]> {
    return replacementsOf(ctx, from.trim(), to.trim());
  }

  @FieldResolver(() => ContentItem, { nullable: true, description: 'Contenuto. In which it stands.' })
  content(@Root() { contentId }: ContentLink, @Ctx() ctx: HouseContext): Promise<ContentItem | null> {
    return loadContent(ctx, contentId);
  }
}
