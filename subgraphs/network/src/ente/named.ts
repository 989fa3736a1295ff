const LIKE_WILDCARDS = /[\\%_]/g;

/** What was typed, as `enti_named` looks for it in names of today and before; null where nothing was. */
export const wordsOf = (text: string | null | undefined): string | null =>
  text?.trim() ? text.trim().replace(LIKE_WILDCARDS, '\\$&') : null;

/** Each word that was typed, as `like` looks for it; null where nothing was. */
export const wordsIn = (text: string | null | undefined): string[] | null =>
  wordsOf(text)
    ?.split(/\s+/)
    .map((word) => `%${word}%`) ?? null;

/** SQL that keeps rows of the enti whose names hold what `parameter` gives; all of them where it is null. */
export const ofEntiNamed = (column: string, parameter: string): string =>
  `(${parameter}::text is null or ${column} in (select id from enti_named(${parameter})))`;
