import { hasLocale } from 'next-intl';
import { env } from '../../../env';
import { atomOf } from '../../../features/feed/atom';
import { readPublished } from '../../../features/feed/read-published';
import { routing } from '../../../i18n/routing';
import { contentAddress } from '../../../site/content-address';
import { readTerritory } from '../../../site/territory';

/** What was published or changed last, as an Atom feed in one language. */
export async function GET(_request: Request, { params }: RouteContext<'/[locale]/feed.xml'>): Promise<Response> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const [{ brand, provinceName }, contents] = await Promise.all([readTerritory(), readPublished(locale, 1)]);
  const addressOf = (content: (typeof contents)[number]) => contentAddress(locale, content);
  const feed = { locale, origin: env.publicUrl, title: brand.name, author: provinceName, addressOf };
  return new Response(atomOf(feed, contents), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' },
  });
}
