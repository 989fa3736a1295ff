import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Meetings } from '../../../../../features/reserved-network/meetings/Meetings';
import {
  meetingVariables,
  readMeetingQuestion,
} from '../../../../../features/reserved-network/meetings/meeting-question';
import { NetworkTabs } from '../../../../../features/reserved-network/NetworkTabs';
import { oneOf } from '../../../../../forms/address-query';
import { BasinMeetingsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.meetings'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/incontri'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const question = readMeetingQuestion(search);
  const { data, error } = await queryAsViewer({
    query: BasinMeetingsDocument,
    variables: { first: 10, ...meetingVariables(question) },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('meetings.title')}
      lead={t('meetings.lead')}
      help="network"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <NetworkTabs current="meetings" />
      {data?.trainingEvents ? (
        <Meetings page={data.trainingEvents} bacini={data.bacini ?? []} question={question} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
