import { locales } from '../../../i18n/routing';
import { readSocialPicture } from '../../../site/social';

const NAME = /^([a-z]{2})\.png$/;

/** The picture that networks show where a page of the site is shared (P37): `/immagine/<language>.png`, of this province. */
export async function GET(_request: Request, { params }: RouteContext<'/immagine/[file]'>): Promise<Response> {
  const locale = NAME.exec((await params).file)?.[1];
  const picture = locale && locales.some((one) => one === locale) ? await readSocialPicture(locale) : null;
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  });
}
