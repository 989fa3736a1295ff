import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { RoomLink } from '../../../../../features/reserved-frame/RoomLink';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { SynonymTable } from '../../../../../features/reserved-knowledge/glossary/SynonymTable';
import { ReservedSynonymsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.synonyms'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/conoscenza/sinonimi'>) {
  const { locale } = await params;
  const t = await getTranslations('reserved-editorial.synonyms');
  const { data, error } = await queryAsViewer({ query: ReservedSynonymsDocument, variables: { code: null } });
  const aside = <RoomLink needs="CONTENT_PUBLISH" path="/conoscenza/sinonimi/nuovo" text={t('create')} />;
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="synonyms" needs="CONTENT_PUBLISH" aside={aside}>
      <EditorialTabs current="synonyms" />
      {data?.synonymGroups ? <SynonymTable groups={data.synonymGroups} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
