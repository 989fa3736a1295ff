import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../../features/reserved-training/EventTabs';
import { Requests } from '../../../../../features/reserved-training/requests/Requests';
import { oneOf } from '../../../../../forms/address-query';
import { RequestsToAnswerDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.requests'))('title') };
}

type Props = PageProps<'/[locale]/area-riservata/formazione/richieste'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-training.requests'),
  ]);
  const { data, error } = await queryAsViewer({ query: RequestsToAnswerDocument });
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="training" done={oneOf(search, 'fatto')}>
      <EventTabs current="requests" />
      {data?.requestsToAnswer ? <Requests requests={data.requestsToAnswer} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
