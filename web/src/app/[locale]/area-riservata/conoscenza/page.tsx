import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { RoomLink } from '../../../../features/reserved-frame/RoomLink';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../features/reserved-knowledge/EditorialTabs';
import { ContentList } from '../../../../features/reserved-knowledge/list/ContentList';
import { contentFilterOf, readContentQuestion } from '../../../../features/reserved-knowledge/list/content-question';
import { oneOf } from '../../../../forms/address-query';
import { ReservedContentListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/conoscenza'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-knowledge.list');
  const question = readContentQuestion(search);
  const { data, error } = await queryAsViewer({
    query: ReservedContentListDocument,
    variables: { first: 20, after: question.after ?? null, filter: contentFilterOf(question), locale },
  });
  const aside = <RoomLink needs="CONTENT_EDIT" path="/conoscenza/nuovo" text={t('create')} />;
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto'), aside };
  return (
    <WorkPage {...frame} help="contents" needs="CONTENT_READ">
      <EditorialTabs current="contents" />
      {data?.contents ? <ContentList data={data} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
