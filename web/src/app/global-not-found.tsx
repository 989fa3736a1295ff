import '../styles/site.scss';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { routing } from '../i18n/routing';
import { Document } from '../site/Document';
import { NotFoundView } from '../site/NotFoundView';
import { PortalFrame } from '../site/PortalFrame';

/** The language of the address; outside every language, the first that the browser asks for and we have. */
async function localeOfRequest(): Promise<string> {
  const incoming = await headers();
  const inAddress = incoming.get('x-pathname')?.split('/')[1];
  const accepted = (incoming.get('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  const locale = [inAddress, ...accepted].find((code) => hasLocale(routing.locales, code)) ?? routing.defaultLocale;
  setRequestLocale(locale as never);
  return locale;
}

export async function generateMetadata(): Promise<Metadata> {
  await localeOfRequest();
  const t = await getTranslations('common.notFound');
  return { title: `${t('title')} - ReSPI`, robots: { index: false } };
}

export default async function GlobalNotFound() {
  const locale = await localeOfRequest();
  return (
    <Document locale={locale}>
      <PortalFrame locale={locale}>
        <NotFoundView locale={locale} />
      </PortalFrame>
    </Document>
  );
}
