import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { ReviewTable } from '../../../../../features/reserved-knowledge/days/ReviewTable';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedReviewsDueDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { today } from '../../../../../time/clock';
import { EmptyState } from '../../../../../ui/EmptyState';

const DAYS = 60;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.reviews'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/conoscenza/scadenze'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.reviews');
  const { data, error } = await queryAsViewer({ query: ReservedReviewsDueDocument, variables: { days: DAYS } });
  const rows = data?.reviewsDue;
  const frame = { locale, title: t('title'), lead: t('lead', { days: DAYS }), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="reviews" needs="CONTENT_READ">
      <EditorialTabs current="reviews" />
      {rows && rows.length > 0 && <ReviewTable rows={rows} today={today().toString()} />}
      {rows?.length === 0 && (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {!rows && <NotHere error={error} />}
    </WorkPage>
  );
}
