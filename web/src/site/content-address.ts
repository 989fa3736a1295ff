import { link } from '../i18n/link';

const folders: Record<string, string> = { FAQ: 'faq', SHEET: 'scheda' };

/** Address of a content by its kind: FAQ and sheets have their own folders (readers see the words). */
export const contentAddress = (locale: string, { type, slug }: { type: string; slug: string }): string =>
  link(locale, `/${folders[type] ?? 'contenuto'}/${slug}`);
