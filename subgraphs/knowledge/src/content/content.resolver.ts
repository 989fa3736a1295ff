import { localDate, plusDays } from '@respi/kit/clock.js';
import { type Connection, connectionOf } from '@respi/kit/connection.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../stubs/ente.stub.js';
import { Office } from '../stubs/office.stub.js';
import { topicsOfContent } from '../topic/topic.reads.js';
import { Topic } from '../topic/topic.type.js';
import { ContentItem } from './content.entity.js';
import {
  canArchive,
  canEdit,
  canPublish,
  canReopen,
  canSubmit,
  canTranslate,
  mayChooseNotice,
  mayConfirm,
  mayPublish,
  seesDraft,
  shownState,
  showsNotice,
} from './content.policy.js';
import {
  type ContentCriteria,
  contentBySlug,
  contentPage,
  loadContent,
  mostRead,
  reviewsDue,
} from './content.reads.js';
import { ContentCategory, ContentState, ContentType, ContentVisibility } from './content.states.js';
import { fourEyes } from './editorial-rule.reads.js';

const ContentConnection = connectionOf(ContentItem, 'Content');

@InputType({ description: 'Filtro dei contenuti. Every criterion that is given must hold.' })
export class ContentFilter implements ContentCriteria {
  @Field(() => Text, { nullable: true, description: 'Testo. Words of the title.' })
  text?: string | null;

  @Field(() => ContentType, { nullable: true, description: 'Tipo.' })
  type?: ContentType | null;

  @Field(() => ContentState, { nullable: true, description: 'Stato, as the viewer is shown it.' })
  state?: ContentState | null;

  @Field(() => ID, { nullable: true, description: 'Macroargomento, with those below it.' })
  topicId?: string | null;

  @Field(() => ContentVisibility, { nullable: true, description: 'Visibilità.' })
  visibility?: ContentVisibility | null;

  @Field(() => ID, { nullable: true, description: 'Ente proprietario.' })
  ownerEnteId?: string | null;

  @Field(() => String, { nullable: true, description: 'Lingua in which it is published.' })
  locale?: string | null;

  @Field(() => ContentCategory, { nullable: true, description: 'Genere.' })
  category?: ContentCategory | null;

  @Field(() => String, { nullable: true, description: 'Lingua di ciò a cui porta.' })
  language?: string | null;
}

@Resolver(() => ContentItem)
export class ContentResolver {
  @Query(() => ContentItem, { nullable: true, description: 'Contenuto. By id, or by its name in the address.' })
  async content(
    @Ctx() ctx: HouseContext,
    @Arg('id', () => ID, { nullable: true }) id?: string,
    @Arg('slug', () => Text, { nullable: true }) slug?: string,
  ): Promise<ContentItem | null> {
    if (id) return loadContent(ctx, id);
    return slug ? contentBySlug(ctx, slug) : null;
  }

  @Query(() => ContentConnection, { nullable: true, description: 'Contenuti. Those that the viewer may see.' })
  contents(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('filter', () => ContentFilter, { nullable: true }) filter?: ContentFilter,
  ): Promise<Connection<ContentItem>> {
    return contentPage(ctx, first, after, filter ?? {});
  }

  @Query(() => [ContentItem], {
    nullable: true,
    description: 'I più letti. Public contents that are opened most (P33).',
  })
  mostRead(
    @Ctx() ctx: HouseContext,
    @Arg('locale', () => String) locale: string,
    @Arg('first', () => Int, { defaultValue: 6 }) first: number,
  ): Promise<ContentItem[]> {
    return mostRead(ctx, locale, localDate(ctx.clock.now()), first);
  }

  @FieldResolver(() => ContentState, { description: 'Stato. Readers are told of what is published only.' })
  state(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): ContentState {
    return shownState(actor, row);
  }

  @FieldResolver(() => Boolean, {
    description: 'Avviso di revisione. Readers are told that an answer behind it is contested or superseded (P13).',
  })
  underReviewNotice(@Root() row: ContentItem): boolean {
    return showsNotice(row);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Da rivedere. An answer behind it is contested or superseded, told to readers or not; false for readers (P13).',
  })
  toReview(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return row.underReviewNotice && seesDraft(actor, row, 'it');
  }

  @FieldResolver(() => Boolean, { description: 'Può scegliere se i lettori vedono l’avviso (P13).' })
  viewerCanChooseNotice(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return row.underReviewNotice && mayChooseNotice(actor);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Motivo dello stato. Why it came back from publication; reserved.',
  })
  stateReason(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): string | null {
    return seesDraft(actor, row, 'it') ? (row.stateReason ?? null) : null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'Da pubblicare il. When it is published by itself; null for readers (P15).',
  })
  publishAt(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): Date | null {
    return seesDraft(actor, row, 'it') ? row.publishAt : null;
  }

  @Query(() => [ContentItem], {
    nullable: true,
    description: 'Contenuti da rivedere. Published ones whose review is near or past, first the oldest (P18).',
  })
  reviewsDue(
    @Ctx() ctx: HouseContext,
    @Arg('days', () => Int, { defaultValue: 30, description: 'Giorni. Up to how many days from now.' }) days: number,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
  ): Promise<ContentItem[]> {
    return reviewsDue(ctx, plusDays(localDate(ctx.clock.now()), Math.max(0, Math.min(days, 400))), first);
  }

  @FieldResolver(() => Boolean, { description: 'Può confermare che è ancora valido (P18).' })
  viewerCanConfirm(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return row.publishedRevisionId !== null && mayConfirm(actor, row);
  }

  @FieldResolver(() => Boolean, { description: 'Può programmare. Days of publication, end and review (P15).' })
  viewerCanPlan(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return mayPublish(actor) && row.state !== ContentState.ARCHIVED;
  }

  @FieldResolver(() => [Topic], { description: 'Macroargomenti. Subjects it is filed under.' })
  topics(@Root() { id }: ContentItem, @Ctx() ctx: HouseContext): Promise<Topic[]> {
    return topicsOfContent(ctx, id);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente proprietario. Body whose people edit it (P17).' })
  ownerEnte(@Root() { ownerEnteId }: ContentItem): Ente | null {
    return ownerEnteId ? { id: ownerEnteId } : null;
  }

  @FieldResolver(() => Office, {
    nullable: true,
    description: 'Ufficio competente. Office that the content speaks of.',
  })
  office(@Root() { officeId }: ContentItem): Office | null {
    return officeId ? { id: officeId } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Può modificare. Whether the viewer may edit it.' })
  viewerCanEdit(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return canEdit(actor, row);
  }

  @FieldResolver(() => Boolean, { description: 'Può inviare in revisione.' })
  viewerCanSubmit(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return canSubmit(actor, row);
  }

  @FieldResolver(() => Boolean, { description: 'Può pubblicare. Nobody approves their own text (P14).' })
  async viewerCanPublish(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<boolean> {
    return canPublish(ctx.actor, row, false) && canPublish(ctx.actor, row, await fourEyes(ctx));
  }

  @FieldResolver(() => Boolean, { description: 'Può tradurre.' })
  viewerCanTranslate(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return canTranslate(actor, row);
  }

  @FieldResolver(() => Boolean, { description: 'Può archiviare.' })
  viewerCanArchive(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return canArchive(actor, row);
  }

  @FieldResolver(() => Boolean, { description: 'Può riaprire. From the archive back to a draft (P14).' })
  viewerCanReopen(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return canReopen(actor, row);
  }
}
