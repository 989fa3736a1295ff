import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { loadContent } from '../content/content.reads.js';
import { canAgree, canTell } from './divergence.policy.js';
import { divergences, loadDivergence, practicesOf, variesByOffice } from './divergence.reads.js';
import { Divergence, DivergenceState, Practice } from './divergence.type.js';

@Resolver(() => Divergence)
export class DivergenceResolver {
  @Query(() => [Divergence], { nullable: true, description: 'Divergenze. The register, open ones first (P41).' })
  divergences(
    @Ctx() ctx: HouseContext,
    @Arg('state', () => DivergenceState, { nullable: true }) state?: DivergenceState,
  ): Promise<Divergence[]> {
    return divergences(ctx, state ?? null);
  }

  @Query(() => Divergence, { nullable: true, description: 'Divergenza. One procedure, by id.' })
  async divergence(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Divergence | null> {
    return isId(id) ? loadDivergence(ctx, id) : null;
  }

  @FieldResolver(() => [Practice], { description: 'Prassi. What each place does, those of today first.' })
  practices(@Root() { id }: Divergence, @Ctx() ctx: HouseContext): Promise<Practice[]> {
    return practicesOf(ctx, id);
  }

  @FieldResolver(() => ContentItem, { nullable: true, description: 'Contenuto. The public page of the procedure.' })
  async content(@Root() { contentId }: Divergence, @Ctx() ctx: HouseContext): Promise<ContentItem | null> {
    return contentId ? loadContent(ctx, contentId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Può raccontare una prassi.' })
  viewerCanTell(@Ctx() { actor }: HouseContext): boolean {
    return canTell(actor);
  }

  @FieldResolver(() => Boolean, { description: 'Può concordare uno standard.' })
  viewerCanAgree(@Ctx() { actor }: HouseContext): boolean {
    return canAgree(actor);
  }
}

@Resolver(() => ContentItem)
export class ContentDivergenceResolver {
  @FieldResolver(() => Boolean, {
    description: 'Varia da ufficio a ufficio. An open divergence stands on this page: readers are told (P41).',
  })
  variesByOffice(@Root() { id }: ContentItem, @Ctx() ctx: HouseContext): Promise<boolean> {
    return variesByOffice(ctx, id);
  }
}
