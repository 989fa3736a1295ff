import type { Localized } from '../availability/rules.js';

/** A text in the language asked for, or in Italian. */
export const inLanguage = (text: Localized, locale: string): string => text[locale] ?? text.it ?? '';
