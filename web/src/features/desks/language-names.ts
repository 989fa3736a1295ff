/** Name of a spoken language in the language of the page, as the browser's own data has it. */
export function languageName(locale: string, code: string): string {
  try {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return code;
  }
}
