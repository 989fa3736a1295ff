export enum TranslationState {
  MISSING = 'MISSING', // manca
  OUTDATED = 'OUTDATED', // non aggiornata
  CURRENT = 'CURRENT', // aggiornata
  IN_TRANSLATION = 'IN_TRANSLATION', // in traduzione
}

export enum TranslationMethod {
  HUMAN = 'HUMAN', // umana
  MACHINE = 'MACHINE', // automatica
}

export const SOURCE_LOCALE = 'it';
/** Languages of the platform, source first. */
export const LOCALES = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'] as const;

/** The easy-Italian variant: an edition made from the Italian, that grows old like a translation (P40). */
export const EASY_ITALIAN = 'it-facile';
/** What a text may be made into: the other languages, and easier words. */
export const TARGETS: readonly string[] = [...LOCALES.filter((locale) => locale !== SOURCE_LOCALE), EASY_ITALIAN];

/** One text of one language: what it means, and what it was translated from. */
export interface Version {
  readonly revisionId: string;
  /** Hash of the last text whose meaning it carries; a minor edit keeps it. */
  readonly meaning: string;
  readonly sourceLocale: string | null;
  /** Meaning of the source revision that it was made from. */
  readonly sourceMeaning: string | null;
}

/** What exists in one language: the text being worked on and the one that readers see. */
export interface Standing {
  readonly locale: string;
  readonly head: Version | null;
  readonly live: Version | null;
}

type Pick = (standing: Standing) => Version | null;
export const asReader: Pick = ({ live }) => live;
export const asEditor: Pick = ({ head }) => head;

/**
 * Whether a text is older than its source, by content and never by clock (P3–P5): its source means something else
 * now, or is itself older than its own source. A source that went back to what it was heals its translations.
 */
export function isStale(version: Version, all: ReadonlyMap<string, Standing>, pick: Pick, hops = 0): boolean {
  if (version.sourceLocale === null) return false;
  const standing = all.get(version.sourceLocale);
  const source = standing ? pick(standing) : null;
  if (!source || hops > TARGETS.length) return true;
  return source.meaning !== version.sourceMeaning || isStale(source, all, pick, hops + 1);
}

/** State of one language. Readers are told of what is published only; who works on it, of the text in hand. */
export function translationState(locale: string, all: ReadonlyMap<string, Standing>, pick: Pick): TranslationState {
  const standing = all.get(locale);
  const version = standing ? pick(standing) : null;
  if (!standing || !version) return TranslationState.MISSING;
  if (isStale(version, all, pick)) return TranslationState.OUTDATED;
  const isLive = standing.live?.revisionId === version.revisionId;
  if (locale !== SOURCE_LOCALE && !isLive) return TranslationState.IN_TRANSLATION;
  return TranslationState.CURRENT;
}
