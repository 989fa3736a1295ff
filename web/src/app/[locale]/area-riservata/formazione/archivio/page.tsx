import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { ArchiveList } from '../../../../../features/reserved-training/archive/ArchiveList';
import { archiveQuestion } from '../../../../../features/reserved-training/archive/archive-question';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { ReservedArchiveDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.archive'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/archivio'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-training.archive'),
  ]);
  const question = archiveQuestion(search);
  const { data, error } = await queryAsViewer({
    query: ReservedArchiveDocument,
    variables: { text: question.text ?? null, kind: question.kind ?? null, after: question.after ?? null },
  });
  const page = data?.trainingDocuments;
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="training">
      <EventTabs current="archive" />
      {page ? <ArchiveList page={page} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
