import type { Words } from '../edition/text-hash.js';

/** A text names what something costs, never the amount itself (P22): `{{fee:marca-da-bollo}}`. */
const NAMED = /\{\{\s*fee:([a-z0-9-]{1,60})\s*\}\}/g;

/** What is shown where the amount is not known, or not from a source that was read. */
const ASK_THE_OFFICE: Record<string, string> = {
  it: 'importo da chiedere all’ufficio',
  en: 'amount to be asked at the office',
  fr: 'montant à demander au bureau',
  ar: 'اسأل المكتب عن المبلغ',
  ro: 'sumă de cerut la birou',
  sq: 'shuma pyetet në zyrë',
  uk: 'суму запитайте в установі',
  zh: '金额请向办事处询问',
  es: 'importe que debes preguntar en la oficina',
};

/** Codes of the fees that a text names, in the order in which they stand, each once. */
export function feesIn({ abstract, body, blocks }: Omit<Words, 'title'>): string[] {
  const all = [abstract ?? '', body, ...blocks.map((block) => block.body)].join('\n');
  return [...new Set([...all.matchAll(NAMED)].map(([, code]) => code ?? ''))];
}

/** An amount as a language writes it: "30,46 €". */
export const written = (cents: number, locale: string): string =>
  new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, { style: 'currency', currency: 'EUR' }).format(
    cents / 100,
  );

type Amounts = ReadonlyMap<string, number | null>;

/** A text with the amounts of now in the place of their names. */
export const withFees = (text: string, locale: string, amounts: Amounts): string =>
  text.replace(NAMED, (_named, code: string) => {
    const cents = amounts.get(code) ?? null;
    return cents === null ? (ASK_THE_OFFICE[locale] ?? ASK_THE_OFFICE.it ?? '') : written(cents, locale);
  });

/** A text without the names of its fees, for what reads words. */
export const withoutFees = (text: string): string => text.replace(NAMED, ' ');
