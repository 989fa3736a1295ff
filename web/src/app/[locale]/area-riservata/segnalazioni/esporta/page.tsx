import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExportForm } from '../../../../../features/reserved-cases/export/ExportForm';
import { readQuestion } from '../../../../../features/reserved-cases/list/case-filter';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { ExportRightsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.export'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/segnalazioni/esporta'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, list, { data }] = await Promise.all([
    getTranslations('reserved-cases.export'),
    getTranslations('reserved-cases.list'),
    queryAsViewer({ query: ExportRightsDocument }),
  ]);
  const crumbs = [{ text: list('title'), href: link(locale, '/area-riservata/segnalazioni') }];
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} crumbs={crumbs} help="cases" needs="CASES_READ">
      <ExportForm question={readQuestion(search)} canIdentify={data?.viewerCanIdentifyInExport ?? false} />
    </WorkPage>
  );
}
