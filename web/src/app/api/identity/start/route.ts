import { beginClaim, beginList } from '../../../../features/booking/own/citizen-way';
import { beginIdentification } from '../../../../features/login/identify';
import { locales } from '../../../../i18n/routing';

/** The way to the provider of digital identities: a plain link, so that it works without script (I21). */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const locale = locales.find((one) => one === searchParams.get('lingua')) ?? 'it';
  const token = searchParams.get('prenotazione');
  if (token) return beginClaim(locale, token);
  if (searchParams.get('scopo') === 'mie-prenotazioni') return beginList(locale);
  return beginIdentification(locale, searchParams.get('ritorno') ?? undefined);
}
