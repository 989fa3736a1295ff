import type { z } from 'zod';
import type { BLOCK_KEYS, fee, sourceFrontMatter, topics, translationFrontMatter } from './knowledge.schema.ts';
import type { bacino, comune, ente, office, person, protocollo, sportello, territoryInfo } from './network.schema.ts';
import type { agendas, nationalHoliday, patronHoliday, trainingEvent, urgencies } from './service.schema.ts';
import type { LOCALES, localized } from './vocabulary.ts';

export type Locale = (typeof LOCALES)[number];
export type Localized = z.infer<typeof localized>;
export type TerritoryInfo = z.infer<typeof territoryInfo>;
export type Comune = z.infer<typeof comune>;
export type Bacino = z.infer<typeof bacino>;
export type Ente = z.infer<typeof ente>;
export type Sportello = z.infer<typeof sportello>;
export type Office = z.infer<typeof office>;
export type Protocollo = z.infer<typeof protocollo>;
export type Person = z.infer<typeof person>;
export type Topics = z.infer<typeof topics>;
export type Fee = z.infer<typeof fee>;
export type NationalHoliday = z.infer<typeof nationalHoliday>;
export type PatronHoliday = z.infer<typeof patronHoliday>;
export type Agendas = z.infer<typeof agendas>;
export type Urgencies = z.infer<typeof urgencies>;
export type TrainingEvent = z.infer<typeof trainingEvent>;

export type BlockKey = (typeof BLOCK_KEYS)[number];

/** The words of a content in one language: `body` of a FAQ, `blocks` of a sheet, both Markdown. */
export interface ContentText {
  title: string;
  abstract: string;
  body: string;
  blocks: { key: BlockKey; body: string }[];
}

/** A content with its Italian source and the translations made from it. */
export interface Content extends Omit<z.infer<typeof sourceFrontMatter>, 'title' | 'abstract'> {
  slug: string;
  text: ContentText;
  /** Hash of the Italian text; a translation whose `translatedFrom` differs is older than its source. */
  contentHash: string;
  translations: (Made & { locale: Locale })[];
  /** The same in easy Italian, where somebody wrote it (P40). */
  easy: Made | null;
}

type Made = ContentText & Pick<z.infer<typeof translationFrontMatter>, 'method' | 'translatedFrom'>;

/** A whole territory folder, as plain data. */
export interface Territory {
  info: TerritoryInfo;
  comuni: Comune[];
  bacini: Bacino[];
  enti: Ente[];
  sportelli: Sportello[];
  offices: Office[];
  protocolli: Protocollo[];
  people: Person[];
  topics: Topics['topics'];
  lifeNeeds: Topics['lifeNeeds'];
  holidays: { national: NationalHoliday[]; patrons: PatronHoliday[] };
  agendas: Agendas;
  urgencies: Urgencies;
  training: TrainingEvent[];
  fees: Fee[];
  contents: Content[];
}
