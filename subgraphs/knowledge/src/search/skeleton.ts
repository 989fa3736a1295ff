/** Consonants that a transliteration keeps: Arabic and Ukrainian words typed in Latin letters are found by them (P30). */
const CYRILLIC: Record<string, string> = {
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'h',
  д: 'd',
  ж: 'z',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'c',
  ш: 's',
  щ: 's',
};
const ARABIC: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};
const LATIN: Record<string, readonly [RegExp, string][]> = {
  uk: [
    [/shch|sch|sh/g, 's'],
    [/zh/g, 'z'],
    [/kh|gh|g/g, 'h'],
    [/ts|tz|ch/g, 'c'],
    [/w/g, 'v'],
  ],
  ar: [
    [/sh/g, 's'],
    [/kh/g, 'h'],
    [/th/g, 't'],
    [/dh/g, 'd'],
    [/gh|j/g, 'g'],
    [/[qc]/g, 'k'],
    [/p/g, 'b'],
    [/v/g, 'f'],
    [/w/g, ''],
  ],
};

const bones = (letters: string): string => letters.replace(/[aeiouy]|j/g, '').replace(/(.)\1+/g, '$1');

/** Skeleton of a folded word, marked so that it meets no real word; null where the language or the word has none. */
export function skeletonOf(word: string, locale: string): string | null {
  const rules = LATIN[locale];
  if (!rules) return null;
  const map = locale === 'uk' ? CYRILLIC : ARABIC;
  const isLatin = /^[a-z]+$/.test(word);
  const letters = isLatin
    ? rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word)
    : [...word].map((letter) => map[letter] ?? '').join('');
  const skeleton = bones(letters);
  return skeleton.length >= 2 && (!isLatin || word.length >= 4) ? `xq${skeleton}` : null;
}
