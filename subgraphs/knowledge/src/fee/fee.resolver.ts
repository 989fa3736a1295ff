import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { loadText, standingsOf } from '../edition/edition.reads.js';
import { LOCALES, SOURCE_LOCALE } from '../edition/translation.states.js';
import { fees, feesOf } from './fee.reads.js';
import { Fee, FeeName } from './fee.type.js';
import { written } from './fees-in.js';

@Resolver(() => Fee)
export class FeeResolver {
  @Query(() => [Fee], { nullable: true, description: 'Importi. What services cost, with source and day (P22).' })
  fees(@Ctx() ctx: HouseContext): Promise<Fee[]> {
    return fees(ctx);
  }

  @FieldResolver(() => String, { description: 'Nome. In a language, or the Italian one.' })
  name(@Root() { names }: Fee, @Arg('locale', () => String, { defaultValue: SOURCE_LOCALE }) locale: string): string {
    return names[locale] ?? names[SOURCE_LOCALE] ?? '';
  }

  @FieldResolver(() => String, { nullable: true, description: 'Scritto. The amount as the language writes it.' })
  written(
    @Root() { amount }: Fee,
    @Arg('locale', () => String, { defaultValue: SOURCE_LOCALE }) locale: string,
  ): string | null {
    const known = (LOCALES as readonly string[]).includes(locale) ? locale : SOURCE_LOCALE;
    return amount === null ? null : written(amount, known);
  }

  @FieldResolver(() => [FeeName], { description: 'Nomi. In every language that has one.' })
  names(@Root() { names }: Fee): FeeName[] {
    return LOCALES.flatMap((locale) => (names[locale] ? [{ locale, name: names[locale] }] : []));
  }
}

@Resolver(() => ContentItem)
export class ContentFeeResolver {
  @FieldResolver(() => [Fee], { description: 'Importi. Those that its published text names (P22).' })
  async fees(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<Fee[]> {
    const italian = (await standingsOf(ctx, row.id)).get(SOURCE_LOCALE);
    const shown = italian?.live ?? italian?.head;
    const text = shown ? await loadText(ctx, shown.revisionId) : null;
    return text ? feesOf(ctx, text) : [];
  }
}
