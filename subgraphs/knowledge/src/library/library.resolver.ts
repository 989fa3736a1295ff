import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { mayPublish, seesDraft } from '../content/content.policy.js';
import { loadContent } from '../content/content.reads.js';
import { ContentFile } from './content-file.type.js';
import { filesOf, replacedBy, superseded } from './library.reads.js';

@Resolver(() => ContentItem)
export class LibraryResolver {
  @FieldResolver(() => [ContentFile], { description: 'File. Documents as they were issued (P24).' })
  files(@Root() { id }: ContentItem, @Ctx() ctx: HouseContext): Promise<ContentFile[]> {
    return filesOf(ctx, id);
  }

  @FieldResolver(() => ContentItem, { nullable: true, description: 'Sostituito da. The newer one (P25).' })
  supersededBy(@Root() { supersededById }: ContentItem, @Ctx() ctx: HouseContext): Promise<ContentItem | null> {
    return supersededById ? loadContent(ctx, supersededById) : Promise.resolve(null);
  }

  @FieldResolver(() => [ContentItem], { description: 'Sostituisce. What it took the place of (P25).' })
  supersedes(@Root() { id }: ContentItem, @Ctx() ctx: HouseContext): Promise<ContentItem[]> {
    return replacedBy(ctx, id);
  }

  @FieldResolver(() => [ContentItem], {
    nullable: true,
    description: 'Cita testi sostituiti. To be brought up to date; null for readers (P25).',
  })
  async citesSuperseded(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<ContentItem[] | null> {
    return seesDraft(ctx.actor, row, 'it') ? superseded(ctx, row.id) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Può sostituire con un contenuto più recente (P25).' })
  viewerCanSupersede(@Root() row: ContentItem, @Ctx() { actor }: HouseContext): boolean {
    return mayPublish(actor) && row.publishedRevisionId !== null;
  }
}
