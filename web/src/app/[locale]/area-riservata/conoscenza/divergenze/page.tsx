import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { DivergenceTable } from '../../../../../features/reserved-knowledge/divergences/DivergenceTable';
import { OpenForm } from '../../../../../features/reserved-knowledge/divergences/OpenForm';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { ReservedDivergencesDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { readCapabilities } from '../../../../../session/viewer';
import { EmptyState } from '../../../../../ui/EmptyState';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.divergences'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/conoscenza/divergenze'>) {
  const { locale } = await params;
  const [t, capabilities] = await Promise.all([getTranslations('reserved-editorial.divergences'), readCapabilities()]);
  const { data, error } = await queryAsViewer({ query: ReservedDivergencesDocument });
  const rows = data?.divergences;
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="divergences" needs="CONTENT_READ">
      <EditorialTabs current="divergences" />
      {rows && rows.length > 0 && <DivergenceTable rows={rows} />}
      {rows?.length === 0 && (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {!rows && <NotHere error={error} />}
      {capabilities.has('CONTENT_EDIT') && <OpenForm />}
    </WorkPage>
  );
}
