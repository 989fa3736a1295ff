import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeList } from '../../../../features/reserved-dashboard/NoticeList';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedNoticesDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-dashboard.notice'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/notifiche'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-dashboard.notice');
  const isUnreadOnly = oneOf(search, 'tutte') !== '1';
  const after = oneOf(search, 'dopo');
  const { data, error } = await queryAsViewer({
    query: ReservedNoticesDocument,
    variables: { first: 20, after: after ?? null, unreadOnly: isUnreadOnly },
  });
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="work" done={oneOf(search, 'fatto')} crumbs={[]}>
      {data?.notices ? (
        <NoticeList notices={data.notices} isUnreadOnly={isUnreadOnly} after={after} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
