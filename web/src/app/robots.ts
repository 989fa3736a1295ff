import type { MetadataRoute } from 'next';
import { env } from '../env';
import { locales } from '../i18n/routing';

export const dynamic = 'force-dynamic';

const closed = ['area-riservata', 'accedi', 'invito', 'prenotazione', 'lista-attesa', 'cerca'];

export default function robots(): MetadataRoute.Robots {
  const disallow = ['/api/', ...locales.flatMap((locale) => closed.map((path) => `/${locale}/${path}`))];
  return { rules: { userAgent: '*', allow: '/', disallow }, sitemap: `${env.publicUrl}/sitemap.xml` };
}
