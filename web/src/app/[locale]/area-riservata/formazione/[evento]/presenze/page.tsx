import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { DoorView } from '../../../../../../features/reserved-training/door/DoorView';
import { eventKey } from '../../../../../../features/reserved-training/event-key';
import { oneOf } from '../../../../../../forms/address-query';
import { EventDoorDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/formazione/[evento]/presenze'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.door'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, evento }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-training'),
  ]);
  const { data, error } = await queryAsViewer({ query: EventDoorDocument, variables: eventKey(evento) });
  const event = data?.trainingEvent;
  if (!event) return <NotHere error={error} level={1} />;
  if (!event.viewerCanManage) return <NotHere isForOthers level={1} />;
  const base = link(locale, '/area-riservata/formazione');
  return (
    <WorkPage
      locale={locale}
      title={t('door.title')}
      help="door"
      done={oneOf(search, 'fatto')}
      crumbs={[
        { text: t('list.title'), href: base },
        { text: event.title, href: `${base}/${event.slug}` },
      ]}
    >
      <DoorView event={event} code={oneOf(search, 'codice')} />
    </WorkPage>
  );
}
