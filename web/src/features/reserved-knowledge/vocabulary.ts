import type { ContentState, ContentType, ContentVisibility, SheetBlockKey } from '../../graphql/generated/graphql';
import { locales } from '../../i18n/routing';

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
] as const satisfies readonly ContentType[];
export const visibilities = ['PUBLIC', 'NETWORK', 'RESERVED'] as const satisfies readonly ContentVisibility[];
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
