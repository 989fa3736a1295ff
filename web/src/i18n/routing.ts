import { defineRouting } from 'next-intl/routing';

/** Languages of the platform, Italian first: it is the source of every translation. */
export const locales = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'] as const;
export type Locale = (typeof locales)[number];

/** No cookie: the address alone carries the language (P1, C.SI.3.1). */
export const routing = defineRouting({
  locales,
  defaultLocale: 'it',
  localePrefix: 'always',
  localeCookie: false,
  alternateLinks: false,
});

/** What each language calls itself, with the word that its readers look for. */
export const languageNames: Record<Locale, string> = {
  it: 'Italiano',
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  ro: 'Română',
  sq: 'Shqip',
  uk: 'Українська',
  zh: '中文',
  es: 'Español',
};

/** Writing direction of a language. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (/^(ar|fa|ur|he)\b/.test(locale) ? 'rtl' : 'ltr');
