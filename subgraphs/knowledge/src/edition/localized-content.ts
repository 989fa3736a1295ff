import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ContentItem } from '../content/content.entity.js';
import { seesDraft } from '../content/content.policy.js';
import { readable } from '../fee/fee.reads.js';
import { gulpease } from '../readability/gulpease.js';
import { type EditionStanding, loadText, standingsOf } from './edition.reads.js';
import { SheetBlock } from './revision.entity.js';
import {
  asEditor,
  asReader,
  EASY_ITALIAN,
  isStale,
  SOURCE_LOCALE,
  TranslationMethod,
  TranslationState,
} from './translation.states.js';

registerEnumType(TranslationState, {
  name: 'TranslationState',
  description: 'Stato della traduzione. Computed from content, never by clock (P3–P5).',
  valuesConfig: {
    MISSING: { description: 'Manca. There is no text in this language.' },
    OUTDATED: { description: 'Non aggiornata. Its source says something else now.' },
    CURRENT: { description: 'Aggiornata. Says what its source says.' },
    IN_TRANSLATION: { description: 'In traduzione. Somebody is working on it.' },
  },
});
registerEnumType(TranslationMethod, {
  name: 'TranslationMethod',
  description: 'Metodo. Who made a text.',
  valuesConfig: {
    HUMAN: { description: 'Umana. Written, or read and approved, by a person.' },
    MACHINE: { description: 'Automatica. Made by a machine and shown as such.' },
  },
});

@ObjectType({ description: 'Testo in una lingua. What a reader is shown, with the notices that go with it (P2, P6).' })
export class LocalizedContent {
  @Field(() => String, { description: 'Lingua. Language of this text.' })
  locale!: string;

  @Field(() => String, { description: 'Lingua chiesta. Language that was asked for.' })
  requestedLocale!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Sommario. One or two sentences.' })
  abstract!: string | null;

  @Field(() => String, { description: 'Testo. Markdown.' })
  body!: string;

  @Field(() => [SheetBlock], { description: 'Voci. Blocks of a sheet, in order.' })
  blocks!: SheetBlock[];

  @Field(() => TranslationMethod, { description: 'Metodo. Machine texts are labelled as such to readers.' })
  method!: TranslationMethod;

  @Field(() => Int, {
    nullable: true,
    description:
      'Leggibilità. Gulpease index of an Italian text, 0 to 100, higher is easier; null for other languages (P40).',
  })
  readability!: number | null;

  @Field(() => Boolean, { description: 'Ripiego. Italian, for want of the language that was asked for.' })
  isFallback!: boolean;

  @Field(() => Boolean, { description: 'Non aggiornato. Older than the Italian: show both dates.' })
  isOutdated!: boolean;

  @Field(() => LocalDate, {
    description: 'Italiano aggiornato il. Day on which the Italian last changed in substance.',
  })
  sourceUpdatedOn!: string;

  @Field(() => LocalDate, { description: 'Aggiornato il. Day on which this text last changed in substance.' })
  updatedOn!: string;

  @Field(() => ID, { description: 'Revisione. Which text it is.' })
  revisionId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Revisione di partenza. The text it was made from (P7); null for Italian and for readers.',
  })
  sourceRevisionId!: string | null;
}

/** The text of a content for a reader of a language: its own, or the Italian with `isFallback`. */
export async function textOf(
  ctx: HouseContext,
  content: ContentItem,
  requestedLocale: string,
  working: boolean,
): Promise<LocalizedContent | null> {
  const all = await standingsOf(ctx, content.id);
  const source = chosen(ctx, content, all.get(SOURCE_LOCALE), working);
  const wished = chosen(ctx, content, all.get(requestedLocale), working);
  const found = wished && !isForbiddenMachineText(content, wished, working) ? wished : source;
  if (!found || !source) return null;
  const [text, italian] = await Promise.all([loadText(ctx, found.revisionId), loadText(ctx, source.revisionId)]);
  if (!text || !italian) return null;
  const words = working ? text : await readable(ctx, text, text.locale);
  const pick = working ? asEditor : asReader;
  return {
    locale: text.locale,
    requestedLocale,
    title: text.title,
    abstract: words.abstract,
    body: words.body,
    blocks: words.blocks,
    method: found.method,
    readability: isItalian(text.locale)
      ? gulpease([text.body, ...text.blocks.map(({ body }) => body)].join('\n'))
      : null,
    isFallback: text.locale !== requestedLocale,
    isOutdated: isStale(found, all, pick),
    sourceUpdatedOn: italian.substanceOn,
    updatedOn: text.substanceOn,
    revisionId: text.id,
    sourceRevisionId: working ? text.sourceRevisionId : null,
  };
}

const isItalian = (locale: string): boolean => locale === SOURCE_LOCALE || locale === EASY_ITALIAN;

/** P6: what has legal effect is never read in a machine translation that nobody approved. */
const isForbiddenMachineText = (content: ContentItem, version: Shown, working: boolean): boolean =>
  !working && content.legalEffect && version.method === TranslationMethod.MACHINE;

type Shown = NonNullable<EditionStanding['live']>;

function chosen(
  ctx: HouseContext,
  content: ContentItem,
  standing: EditionStanding | undefined,
  working: boolean,
): Shown | null {
  if (!standing) return null;
  const draft = seesDraft(ctx.actor, content, standing.locale) ? standing.head : null;
  return working ? (draft ?? standing.live) : (standing.live ?? draft);
}
