/** Names one after the other, as the language of the page writes a list: « e », «و», «、». */
export const listed = (locale: string, names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
