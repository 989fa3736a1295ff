import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { readPeriod } from '../../../../../features/reserved-knowledge/listening/period';
import { ReadershipView } from '../../../../../features/reserved-knowledge/listening/ReadershipView';
import { ReservedReadershipDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { today } from '../../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.readership'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/conoscenza/letture'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.readership');
  const period = readPeriod(search, today().toString(), today().subtract({ days: 30 }).toString());
  const { data, error } = await queryAsViewer({
    query: ReservedReadershipDocument,
    variables: { ...period, first: 100 },
  });
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="readership" needs="CONTENT_EDIT">
      <EditorialTabs current="readership" />
      {data?.readership ? <ReadershipView rows={data.readership} period={period} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
