/** Light stemmers for the languages that PostgreSQL has none for, or whose own misses common spellings. Input is folded. */
type Stemmer = (word: string) => string;

const cut = (word: string, endings: readonly string[], keep: number): string => {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= keep);
  return ending ? word.slice(0, -ending.length) : word;
};

// After the "light10" stemmer of Larkey, Ballesteros and Connell (2007), upon folded letters.
const AR_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const AR_ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];
const arabic: Stemmer = (word) => {
  const prefix = AR_PREFIXES.find((one) => word.startsWith(one) && word.length - one.length >= 3);
  const bare = prefix ? word.slice(prefix.length) : word.startsWith('و') && word.length > 4 ? word.slice(1) : word;
  return cut(cut(bare, AR_ENDINGS, 3), AR_ENDINGS, 3);
};

// Case endings of nouns and adjectives; folding has already made и of й and і of ї.
const UK_ENDINGS = [
  ...['ованни', 'уванни', 'енни', 'анни', 'ости', 'істю', 'ості', 'ість', 'ами', 'ями', 'ого', 'ому', 'ими', 'іми'],
  ...['ові', 'еві', 'ати', 'ити', 'ах', 'ях', 'ам', 'ям', 'ом', 'ем', 'ов', 'ев', 'ів', 'еи', 'ои', 'их', 'іх', 'им'],
  ...['ої', 'оі', 'ою', 'ею', 'ьо', 'ую', 'юю', 'ія', 'іі', 'ію', 'а', 'я', 'о', 'е', 'є', 'и', 'і', 'у', 'ю', 'ь'],
];
const ukrainian: Stemmer = (word) => cut(word, UK_ENDINGS, 3).replace(/і(?=[^аеєиіоуюя]+$)/u, 'о');

// Definite and case endings of Albanian nouns; ë and ç are folded.
const SQ_ENDINGS = ['eve', 'ave', 've', 'ise', 'es', 'se', 'in', 'it', 'un', 'en']
  .concat(['et', 'at', 'ja', 'je', 'ne', 'ut', 'te', 'a', 'e', 'i', 'u', 'n', 't'])
  .sort((one, other) => other.length - one.length);
const albanian: Stemmer = (word) => cut(word, SQ_ENDINGS, 3);

const STEMMERS: Record<string, Stemmer> = { ar: arabic, uk: ukrainian, sq: albanian };

/** Word as it is indexed; languages with a dictionary in PostgreSQL are left to it. */
export const lightStem = (word: string, locale: string): string => STEMMERS[locale]?.(word) ?? word;

const CONFIGS: Record<string, string> = {
  it: 'italian',
  en: 'english',
  fr: 'french',
  ro: 'romanian',
  es: 'spanish',
};

/** Text search configuration of PostgreSQL for a language. */
export const configOf = (locale: string): string => CONFIGS[locale] ?? 'simple';

/** A rough stem, the same for every language with endings: enough to know a phrase of the glossary again. */
export function roughStem(word: string, locale: string): string {
  const stemmed = lightStem(word, locale);
  if (stemmed !== word || STEMMERS[locale] || word.length < 5) return stemmed;
  return word.replace(/(?:[aeiou]s?|s)$/u, '');
}
