import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { GapTable } from '../../../../../features/reserved-knowledge/listening/GapTable';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedGapsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { EmptyState } from '../../../../../ui/EmptyState';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.gaps'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/conoscenza/ricerche'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.gaps');
  const { data, error } = await queryAsViewer({ query: ReservedGapsDocument });
  const gaps = data?.searchGaps;
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="gaps" needs="CONTENT_PUBLISH">
      <EditorialTabs current="gaps" />
      {gaps && gaps.length > 0 && <GapTable gaps={gaps} />}
      {gaps?.length === 0 && (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {!gaps && <NotHere error={error} />}
    </WorkPage>
  );
}
