import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { noticeToReview } from '../../answer/answer-message.js';
import { ContentItem } from '../../content/content.entity.js';
import { canSee, mayPublish } from '../../content/content.policy.js';
import { ContentCommandInput, type ContentOutcome, contentPayload, shown } from '../../content/content-payload.js';
import { foundContent } from '../../content/found-content.js';

@InputType({ description: 'Sostituzione di un contenuto con uno più recente.' })
export class SupersedeContentInput extends ContentCommandInput {
  @Field(() => Text, {
    nullable: true,
    description: 'Sostituito da. Name in the address of the newer one, of the same type; null takes it back.',
  })
  bySlug?: string | null;
}

const SupersedeContentPayload = contentPayload('SupersedeContentPayload', 'Esito della sostituzione.');
const MAX_CHAIN = 50;

/** The newer one: published, of the same type, and not itself replaced in the end by the older. */
async function newer(tx: Tx, old: ContentItem, slug: string): Promise<ContentItem> {
  const invalid = (message: string) => new Refusal(UserErrorCode.INVALID, message, ['bySlug']);
  const found = await tx.em.findOne(ContentItem, { slug: slug.trim() });
  if (!found || !canSee(tx.actor, found)) throw invalid('Nessun contenuto ha questo nome nell’indirizzo.');
  if (found.type !== old.type) throw invalid('Il nuovo contenuto è di un altro tipo.');
  if (!found.publishedRevisionId) throw invalid('Il nuovo contenuto non è ancora pubblicato.');
  let next: ContentItem | null = found;
  for (let hop = 0; next && hop < MAX_CHAIN; hop += 1) {
    if (next.id === old.id) throw invalid('I due contenuti si sostituirebbero a vicenda.');
    next = next.supersededById ? await tx.em.findOne(ContentItem, { id: next.supersededById }) : null;
  }
  return found;
}

/** Readers keep the old one, with a banner; the editors are told of every text that cites it (P25). */
export const supersedeContent = (ctx: HouseContext, input: SupersedeContentInput): Promise<{ contentId: string }> =>
  command(ctx, { verb: 'supersedeContent', input }, async (tx) => {
    // one at a time: of two that would replace each other, the second sees the first
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('supersede', 0))`);
    const content = await foundContent(tx, input, () => mayPublish(tx.actor));
    const by = input.bySlug ? await newer(tx, content, input.bySlug) : null;
    content.supersededById = by?.id ?? null;
    const verb = by ? 'superseded' : 'supersededNoMore';
    await tx.event({ entity: 'content', entityId: content.id, verb, detail: { by: by?.slug ?? null } });
    if (by) await tellCiting(tx, content, by);
    return { contentId: content.id };
  });

async function tellCiting(tx: Tx, content: ContentItem, by: ContentItem): Promise<void> {
  const citing = await tx.sql<{ id: string }>(
    `select distinct l.content_id as id from content_link l
     join content_slug t on t.slug = (regexp_match(l.url, '/(faq|scheda|contenuto)/([a-z0-9-]+)'))[2]
     where l.kind = 'INTERNAL' and t.content_id = ? and l.content_id <> ? order by id`,
    [content.id, by.id],
  );
  for (const { id } of citing) {
    const found = await tx.em.findOneOrFail(ContentItem, { id });
    await tx.event({ entity: 'content', entityId: id, verb: 'citesSuperseded', detail: { slug: content.slug } });
    await noticeToReview(tx, found);
  }
}

@Resolver()
export class SupersedeContent {
  @Mutation(() => SupersedeContentPayload, {
    description: 'Sostituisce un contenuto con uno più recente. What cites it is flagged (P25).',
  })
  async supersedeContent(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SupersedeContentInput) input: SupersedeContentInput,
  ): Promise<ContentOutcome> {
    const { contentId } = await supersedeContent(ctx, input);
    return shown(ctx, contentId);
  }
}
