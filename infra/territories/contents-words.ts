import type { Content, ContentText } from './types.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word that a reader meets, without the marks of Markdown; the name of a fee reads as an amount (P22). */
export function plainText({ title, abstract, body, blocks }: ContentText): string {
  return [title, abstract, body, ...blocks.map((block) => block.body)]
    .join('\n')
    .replaceAll('**', '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{\{fee:[a-z0-9-]+\}\}/g, '16 euro')
    .replace(/^\s*(-|\d+\.)\s+/gm, '');
}

/** The sentences of a text; an item of a list and the line before it are sentences of their own. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?;:])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** How easy an Italian text is: words per sentence, the longest sentence, and the Gulpease index (0 hard, 100 easy). */
export function readability(text: ContentText): { words: number; average: number; longest: number; gulpease: number } {
  const plain = plainText(text);
  const all = words(plain);
  const lengths = sentences(plain).map((sentence) => words(sentence).length);
  return {
    words: all.length,
    average: all.length / lengths.length,
    longest: Math.max(...lengths),
    gulpease: 89 + (300 * lengths.length - 10 * all.join('').length) / all.length,
  };
}

const AMOUNT = /\d[\d.,]*\s*(euro|€|EUR)|(€)\s*\d/iu;
const TERM =
  /\d+\s*(or[ae]|giorn[oi]|giornate|settiman[ae]|mes[ei]|ann[oi])\b|\b(una?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|trenta|sessanta)\s+(or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi])\b/iu;
const ARTICLE = /\b(articol[oi]|art\.|comma|decreto|legge \d|codice civile)/iu;

/** What only a source that was read may say: an amount, a term, an article. */
export function stated(text: ContentText): ('AMOUNT' | 'TERM' | 'ARTICLE')[] {
  const plain = plainText(text);
  return [
    ...(AMOUNT.test(plain) ? (['AMOUNT'] as const) : []),
    ...(TERM.test(plain) ? (['TERM'] as const) : []),
    ...(ARTICLE.test(plain) ? (['ARTICLE'] as const) : []),
  ];
}

/** Numbers of a text as digits alone, in any script, in order: what a translation may not change. */
export function figures(text: ContentText): string[] {
  const latin = plainText(text).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  return (latin.match(/\d+([.,\u00a0\u202f ]\d+)*/g) ?? []).map((number) => number.replace(/\D/g, '')).sort();
}

/** Contents that every reader finds in their own language. */
export const inAllLanguages = (contents: readonly Content[], locales: readonly string[]): Content[] =>
  contents.filter(({ translations }) => locales.every((locale) => translations.some((one) => one.locale === locale)));
