/** Languages in which the network can find a mediator; the list of the portal and the most spoken besides. */
export const interpreterLanguages = [
  'en',
  'fr',
  'ar',
  'ro',
  'sq',
  'uk',
  'zh',
  'es',
  'pt',
  'ru',
  'bn',
  'hi',
  'pa',
  'ur',
  'wo',
] as const;

/** Name of a language, in the language of the page; the code itself where it is none. */
export function languageName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
