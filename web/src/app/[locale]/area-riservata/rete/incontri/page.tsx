import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Meetings } from '../../../../../features/reserved-network/meetings/Meetings';
import {
  meetingOrders,
  meetingOrderWords,
  meetingViews,
  meetingWords,
} from '../../../../../features/reserved-network/meetings/meeting-views';
import { NetworkTabs } from '../../../../../features/reserved-network/NetworkTabs';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { BasinMeetingsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.meetings'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/incontri'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const after = oneOf(search, 'dopo') ?? null;
  const text = oneOf(search, 'q')?.slice(0, 200);
  const view = wordOf(search, 'tipo', meetingWords) ?? 'presentazione';
  const order = wordOf(search, 'ordine', meetingOrderWords) ?? 'primi';
  const { data, error } = await queryAsViewer({
    query: BasinMeetingsDocument,
    variables: { first: 10, after, kind: meetingViews[view], text: text ?? null, orderBy: meetingOrders[order] },
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
        <Meetings page={data.trainingEvents} view={view} order={order} text={text} isFirst={after === null} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
