import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EventHead } from '../../../../../features/reserved-training/detail/EventHead';
import { EventView } from '../../../../../features/reserved-training/detail/EventView';
import { readEvent } from '../../../../../features/reserved-training/read-event';
import { oneOf } from '../../../../../forms/address-query';
import { link } from '../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/formazione/[evento]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { data } = await readEvent((await params).evento);
  return { title: data?.trainingEvent?.title ?? (await getTranslations('reserved-training.page'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, evento }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-training.list');
  const { data, error } = await readEvent(evento);
  const event = data?.trainingEvent;
  if (!event) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={event.title}
      help="event"
      done={oneOf(search, 'fatto')}
      before={<EventHead event={event} />}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/formazione') }]}
    >
      <EventView event={event} cases={data.discussionCases ?? []} isPartial={Boolean(error)} />
    </WorkPage>
  );
}
