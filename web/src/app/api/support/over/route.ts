import { redirect } from 'next/navigation';
import { link } from '../../../../i18n/link';
import { forgetSupport } from '../../../../session/cookie';

/** I15: a consent was withdrawn, or its time is over: the browser of support forgets the token, and nothing else. */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('lingua') === 'en' ? 'en' : 'it';
  await forgetSupport();
  redirect(link(locale, '/area-riservata/accessi/assistenza?fatto=assistenza-ritirata'));
}
