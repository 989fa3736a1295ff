import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventHead } from '../../../../../features/reserved-training/detail/EventHead';
import { EventView } from '../../../../../features/reserved-training/detail/EventView';
import { eventKey } from '../../../../../features/reserved-training/event-key';
import { oneOf } from '../../../../../forms/address-query';
import { EventPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.page'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/formazione/[evento]'>) {
  const [{ locale, evento }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-training.list');
  const { data, error } = await queryAsViewer({ query: EventPageDocument, variables: eventKey(evento) });
  const event = data?.trainingEvent;
  if (!event) return <NotHere error={error} />;
  return (
    <WorkPage
      locale={locale}
      title={event.title}
      help="event"
      done={oneOf(search, 'fatto')}
      before={<EventHead event={event} />}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/formazione') }]}
    >
      <EventView event={event} isPartial={Boolean(error)} />
    </WorkPage>
  );
}
