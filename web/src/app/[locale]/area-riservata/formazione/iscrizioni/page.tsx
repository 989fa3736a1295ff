import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { MyRegistrations } from '../../../../../features/reserved-training/mine/MyRegistrations';
import { MyRegistrationsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.mine'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/formazione/iscrizioni'>) {
  const { locale } = await params;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-training'),
    queryAsViewer({ query: MyRegistrationsDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('mine.title')}
      lead={t('mine.lead')}
      help="training"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/formazione') }]}
    >
      <EventTabs current="mine" />
      {data?.myRegistrations ? <MyRegistrations registrations={data.myRegistrations} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
