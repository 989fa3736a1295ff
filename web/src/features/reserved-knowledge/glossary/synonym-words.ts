import type { SynonymWordsInput } from '../../../graphql/generated/graphql';
import { locales } from '../../../i18n/routing';

/** Words of a group from one control per language: one a line, or parted by commas. */
export const readWords = (typed: Record<string, string | undefined>): SynonymWordsInput[] =>
  locales.map((locale) => ({
    locale,
    words: (typed[locale] ?? '')
      .split(/[\n,،、，;]+/)
      .map((word) => word.trim())
      .filter(Boolean),
  }));
