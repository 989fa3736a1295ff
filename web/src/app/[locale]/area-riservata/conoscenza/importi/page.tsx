import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { RoomLink } from '../../../../../features/reserved-frame/RoomLink';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { FeeTable } from '../../../../../features/reserved-knowledge/fees/FeeTable';
import { ReservedFeesDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { EmptyState } from '../../../../../ui/EmptyState';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.fees'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/conoscenza/importi'>) {
  const { locale } = await params;
  const t = await getTranslations('reserved-editorial.fees');
  const { data, error } = await queryAsViewer({ query: ReservedFeesDocument });
  const aside = <RoomLink needs="CONTENT_PUBLISH" path="/conoscenza/importi/nuovo" text={t('create')} />;
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="fees" needs="CONTENT_PUBLISH" aside={aside}>
      <EditorialTabs current="fees" />
      {!data?.fees && <NotHere error={error} />}
      {data?.fees?.length === 0 && <EmptyState title={t('none')} />}
      {data?.fees && data.fees.length > 0 && <FeeTable fees={data.fees} />}
    </WorkPage>
  );
}
