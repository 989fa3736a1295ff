import '../styles/site.scss';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { faultWords } from '../i18n/fault-words';
import { directionOf, locales } from '../i18n/routing';

export const metadata: Metadata = { title: '404 - ReSPI' };

/** An address outside every language: answered in the first language that the browser asks for. */
export default async function GlobalNotFound() {
  const accepted = (await headers()).get('accept-language')?.toLowerCase() ?? '';
  const asked = accepted.split(',').map((part) => part.trim().slice(0, 2));
  const locale = asked.flatMap((code) => locales.filter((known) => known === code))[0] ?? 'it';
  const { missing, home } = faultWords[locale];
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <main className="container-xxl page">
          <h1>{missing}</h1>
          <p>
            <a href={`/${locale}`}>{home}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
