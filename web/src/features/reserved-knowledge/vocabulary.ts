import type {
  ContentCategory,
  ContentState,
  ContentType,
  ContentVisibility,
  SheetBlockKey,
} from '../../graphql/generated/graphql';
import { type Locale, locales } from '../../i18n/routing';

/** Words of the graph in the order in which people read them. */
export const contentStates = [
  'DRAFT',
  'IN_REVIEW',
  'PUBLISHING',
  'PUBLISHED',
  'ARCHIVED',
] as const satisfies readonly ContentState[];
export const contentTypes = [
  'FAQ',
  'SHEET',
  'NEWS',
  'DOCUMENT',
  'LINK',
  'PRACTICE_NOTE',
  'GOOD_PRACTICE',
  'READING',
  'PROMOTION',
] as const satisfies readonly ContentType[];
export const visibilities = [
  'PUBLIC',
  'NETWORK',
  'INNER_NETWORK',
  'RESERVED',
] as const satisfies readonly ContentVisibility[];
export const blockKeys = [
  'ADDRESSED',
  'DESCRIPTION',
  'HOW_TO',
  'NEEDED',
  'ACHIEVED',
  'TIMES',
  'COST',
  'ACCESS',
  'EXCEPTIONS',
  'MORE',
  'CONDITIONS',
  'LEGAL_BASIS',
] as const satisfies readonly SheetBlockKey[];
/** Languages that are translated into: all but the source. */
export const targetLocales = locales.filter((locale) => locale !== 'it');
/** Kinds of what has a card, by its type; none for the others. */
export const categoriesOf: Partial<Record<ContentType, readonly ContentCategory[]>> = {
  DOCUMENT: ['CIRCULAR', 'LAW', 'FORM', 'GUIDE'],
  LINK: ['INSTITUTION', 'ONLINE_SERVICE', 'INFORMATION', 'SUPPORT'],
  READING: ['STUDY', 'REPORT', 'PROJECT'],
  PROMOTION: ['LEAFLET', 'POSTER'],
};
export const contentCategories = [
  'CIRCULAR',
  'LAW',
  'FORM',
  'GUIDE',
  'INSTITUTION',
  'ONLINE_SERVICE',
  'INFORMATION',
  'SUPPORT',
  'STUDY',
  'REPORT',
  'PROJECT',
  'LEAFLET',
  'POSTER',
] as const satisfies readonly ContentCategory[];
/** Types that say from whom, of when and where they are. */
export const cardTypes: readonly ContentType[] = ['DOCUMENT', 'LINK', 'GOOD_PRACTICE', 'READING', 'PROMOTION'];
/** The easy-Italian variant is translated into like a language (P40). */
export const EASY_ITALIAN = 'it-facile';
/** All that a text is made into: the other languages, and easier words. */
export const targets = [...targetLocales, EASY_ITALIAN] as const;
export type Target = (typeof targets)[number];
/** The language in which a target is written and read. */
export const languageOf = (target: Target): Locale => (target === EASY_ITALIAN ? 'it' : target);
