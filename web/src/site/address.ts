import 'server-only';
import { headers } from 'next/headers';
import { env } from '../env';
import { locales } from '../i18n/routing';

/** Path of the page in view, without its language, and its query string. */
export async function currentAddress(): Promise<{ path: string; search: string }> {
  const incoming = await headers();
  const path = (incoming.get('x-pathname') ?? '/').replace(/^\/[a-z]{2}(?=\/|$)/, '') || '/';
  return { path, search: incoming.get('x-search') ?? '' };
}

/** Canonical address and its twins in the languages that have the page, for its head and the map of the site (P37). */
export function alternatesOf(
  locale: string,
  path: string,
  among: readonly string[] = locales,
): { canonical: string; languages: Record<string, string> } {
  const at = (language: string): string => `${env.publicUrl}/${language}${path === '/' ? '' : path}`;
  const languages = Object.fromEntries(among.map((language) => [language, at(language)]));
  return { canonical: at(locale), languages: { ...languages, 'x-default': at('it') } };
}
