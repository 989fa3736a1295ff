import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { gather } from '../../../../../../features/reserved-privacy/export-file';
import { asPrint } from '../../../../../../features/reserved-privacy/export-print';
import { ExportPersonDocument, type ExportPersonMutationVariables } from '../../../../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';
import { routing } from '../../../../../../i18n/routing';
import { isSameOrigin } from '../../../../../../session/same-origin';
import { now } from '../../../../../../time/clock';
import { fullMoment } from '../../../../../../time/words';

const typed = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 300);

/** I18 art. 15: everything that the houses hold of one person, as a file; only from a form of this site. */
export async function POST(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const [{ locale }, form] = await Promise.all([params, request.formData()]);
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  const t = await getTranslations({ locale, namespace: 'reserved-privacy' });
  const ask = async (variables: ExportPersonMutationVariables) =>
    (await mutateAsViewer(ExportPersonDocument, variables)).data;
  const found = await gather(typed(form, 'of'), typed(form, 'reason'), ask);
  if (found === 'refused' || found === 'silent') {
    const back = `${link(locale, '/area-riservata/dati-personali/persone')}?errore=${found === 'refused' ? 'dati' : 'no'}`;
    return new Response(null, { status: 303, headers: { location: back } });
  }
  const isJson = form.get('as') === 'json';
  const file = isJson
    ? JSON.stringify(found, null, 2)
    : asPrint(found, {
        locale,
        title: t('export.title'),
        lead: t('export.fileLead'),
        made: t('export.made', { date: fullMoment(locale, now().toString()) }),
        contents: t('export.contents'),
        count: (count) => t('export.count', { count }),
        empty: t('export.empty'),
        incomplete: t('export.incomplete'),
        house: (house) => t(`houses.${house as 'cases'}`),
        field: (name) => (t.has(`fields.${name as 'name'}`) ? t(`fields.${name as 'name'}`) : name),
      });
  return new Response(file, {
    headers: {
      'content-type': isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="dati-personali.${isJson ? 'json' : 'html'}"`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
