import { env } from '../../../env';
import { link } from '../../../i18n/link';
import { qrPath } from '../../../ui/qr';

const NAME = /^([a-z0-9-]{1,120})\.svg$/;

/** The code of a desk's page as a picture to print (P43): `/codice/<desk>.svg`. It names an address of ours and nothing else. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const slug = NAME.exec((await params).file)?.[1];
  if (!slug) return new Response(null, { status: 404 });
  const { path, side } = qrPath(`${env.publicUrl}${link('it', `/sportelli/${slug}`)}`);
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="600" height="600"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`;
  return new Response(picture, {
    headers: {
      'content-type': 'image/svg+xml',
      'content-disposition': `attachment; filename="${slug}.svg"`,
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    },
  });
}
