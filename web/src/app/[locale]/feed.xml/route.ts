import { hasLocale } from 'next-intl';
import { env } from '../../../env';
import { readPublished } from '../../../features/feed/read-published';
import { routing } from '../../../i18n/routing';
import { contentAddress } from '../../../site/content-address';
import { readTerritory } from '../../../site/territory';

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (sign) => escapes[sign] ?? sign);
const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/** What was published or changed last, as an Atom feed in one language. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/feed.xml'>): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const [{ brand, provinceName }, contents] = await Promise.all([readTerritory(), readPublished(locale, 1)]);
  const latest = contents.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, 30);
  const self = `${env.publicUrl}/${locale}/feed.xml`;
  const entries = latest.flatMap((content) => {
    if (!content.text || content.text.locale !== locale) return [];
    const href = `${env.publicUrl}${contentAddress(locale, content)}`;
    return [
      '<entry>',
      tag('id', href),
      tag('title', content.text.title),
      tag('updated', content.updatedAt),
      `<link href="${escapeXml(href)}"/>`,
      content.text.abstract ? tag('summary', content.text.abstract) : '',
      '</entry>',
    ];
  });
  const head = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    tag('id', self),
    tag('title', brand.name),
    `<author>${tag('name', provinceName)}</author>`,
    tag('updated', latest[0]?.updatedAt ?? '1970-01-01T00:00:00Z'),
    `<link rel="self" href="${self}"/>`,
  ];
  return new Response([...head, ...entries, '</feed>'].join(''), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
