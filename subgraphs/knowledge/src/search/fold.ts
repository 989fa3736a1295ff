/** Letters that Unicode does not take apart: Arabic forms that people write for each other, and Latin ones. */
const ALIKE: Record<string, string> = {
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ـ: '',
  ء: '',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
const APOSTROPHES = /['’ʼ`´‘]/gu;
const HAN = /\p{Script=Han}+/gu;
/** In Ukrainian the apostrophe is inside a word; elsewhere it parts two. */
const JOINED_BY_APOSTROPHE = new Set(['uk', 'zh', 'ar']);

const digit = (letter: string): string => String((letter.codePointAt(0) ?? 0) & 0xf);

/** One spelling for what readers write in many ways: case, accents, Arabic vowels and letter forms, digits (P30). */
export function fold(text: string, locale: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/gu, digit)
    .replace(APOSTROPHES, JOINED_BY_APOSTROPHE.has(locale) ? '' : ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Chinese is written without spaces: its runs become pairs of characters, so that any two neighbours are found. */
function pairs(run: string): string[] {
  const letters = [...run];
  if (letters.length < 3) return [run];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Folded words of a text, in order. */
export function wordsOf(text: string, locale: string): string[] {
  return fold(text, locale)
    .replace(HAN, (run) => ` ${pairs(run).join(' ')} `)
    .split(' ')
    .filter(Boolean);
}
