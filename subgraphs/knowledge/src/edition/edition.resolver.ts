import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { canTranslate, seesDraft } from '../content/content.policy.js';
import { Person } from '../stubs/person.stub.js';
import { historyOf, loadText, standingsOf } from './edition.reads.js';
import { LocalizedContent, textOf } from './localized-content.js';
import { Revision, SheetBlock } from './revision.entity.js';
import {
  asEditor,
  asReader,
  EASY_ITALIAN,
  LOCALES,
  TranslationMethod,
  TranslationState,
  translationState,
} from './translation.states.js';

@ObjectType({ description: 'Lingua di un contenuto. Whether a text exists in a language and how it stands.' })
export class LanguageStatus {
  @Field(() => String, { description: 'Lingua.' })
  locale!: string;

  @Field(() => TranslationState, {
    description: 'Stato. Of the text in hand, for who works on it; of the published one, for readers.',
  })
  state!: TranslationState;

  @Field(() => TranslationMethod, {
    nullable: true,
    description: 'Metodo. Who made the text; null when there is none.',
  })
  method!: TranslationMethod | null;
}

/** How a content stands in every language, for the viewer. */
export async function languagesOf(
  ctx: HouseContext,
  content: ContentItem,
  locales: readonly string[] = LOCALES,
): Promise<LanguageStatus[]> {
  const all = await standingsOf(ctx, content.id);
  return locales.map((locale) => {
    const pick = seesDraft(ctx.actor, content, locale) ? asEditor : asReader;
    const standing = all.get(locale);
    const shown = pick === asEditor ? standing?.head : standing?.live;
    return { locale, state: translationState(locale, all, pick), method: shown?.method ?? null };
  });
}

@Resolver(() => ContentItem)
export class EditionResolver {
  @FieldResolver(() => LocalizedContent, {
    nullable: true,
    description:
      'Testo. What a reader of the language is shown: the translation, or the Italian labelled as such (P2).',
  })
  text(
    @Root() row: ContentItem,
    @Ctx() ctx: HouseContext,
    @Arg('locale', () => String) locale: string,
    @Arg('working', () => Boolean, {
      defaultValue: false,
      description: 'In lavorazione. The text being worked on rather than the published one, for who may see it.',
    })
    working: boolean,
  ): Promise<LocalizedContent | null> {
    return textOf(ctx, row, locale, working);
  }

  @FieldResolver(() => [LanguageStatus], { description: 'Lingue. How it stands in each language (P2, P7).' })
  languages(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<LanguageStatus[]> {
    return languagesOf(ctx, row);
  }

  @FieldResolver(() => LanguageStatus, {
    description: 'Italiano facile. How its variant in easier words stands (P40).',
  })
  async easyItalian(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<LanguageStatus> {
    const [easy] = await languagesOf(ctx, row, [EASY_ITALIAN]);
    return easy as LanguageStatus;
  }

  @FieldResolver(() => Revision, {
    nullable: true,
    description: 'Revisione. One of its texts by id, for who works on that language (P7, P16).',
  })
  async revision(
    @Root() row: ContentItem,
    @Ctx() ctx: HouseContext,
    @Arg('id', () => ID) id: string,
  ): Promise<Revision | null> {
    const found = isId(id) ? await loadText(ctx, id) : null;
    if (found?.contentId !== row.id) return null;
    const isSeen = seesDraft(ctx.actor, row, found.locale) || (found.wasShown && canTranslate(ctx.actor, row));
    return isSeen ? found : null;
  }

  @FieldResolver(() => [Revision], {
    nullable: true,
    description: 'Revisioni. History of its texts, newest first; null for readers (P16).',
  })
  async revisions(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<Revision[] | null> {
    return seesDraft(ctx.actor, row, 'it') ? historyOf(ctx, row.id) : null;
  }
}

@ObjectType({ description: 'Testo di una revisione. Its words as they were written (P16).' })
export class RevisionText {
  @Field(() => String, { nullable: true, description: 'Sommario.' })
  abstract!: string | null;

  @Field(() => String, { description: 'Testo. Markdown.' })
  body!: string;

  @Field(() => [SheetBlock], { description: 'Voci. Blocks of a sheet, in order.' })
  blocks!: SheetBlock[];
}

@Resolver(() => Revision)
export class RevisionResolver {
  @FieldResolver(() => RevisionText, { nullable: true, description: 'Testo. The words of this revision (P16).' })
  async text(@Root() { id }: Revision, @Ctx() ctx: HouseContext): Promise<RevisionText | null> {
    return loadText(ctx, id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Autore. Null for texts that came with the territory.' })
  author(@Root() { authorId }: Revision): Person | null {
    return authorId ? { id: authorId } : null;
  }
}
