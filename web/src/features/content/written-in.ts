import { locales } from '../../i18n/routing';

interface Standing {
  readonly legalEffect: boolean;
  readonly languages: readonly { readonly locale: string; readonly state: string; readonly method: string | null }[];
}

/** Languages in which readers find a content in its own words: elsewhere its page repeats the Italian (P2, P6, P37). */
export const writtenIn = ({ legalEffect, languages }: Standing): string[] =>
  locales.filter((locale) =>
    languages.some(
      (one) =>
        one.locale === locale &&
        (one.state === 'CURRENT' || one.state === 'OUTDATED') &&
        !(legalEffect && one.method === 'MACHINE'),
    ),
  );
