import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { eventKey } from '../../../../../../features/reserved-training/event-key';
import { EditForm } from '../../../../../../features/reserved-training/plan/EditForm';
import { readMembers } from '../../../../../../features/reserved-training/read-members';
import { EventFormDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.form'))('editTitle') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/formazione/[evento]/modifica'>) {
  const { locale, evento } = await params;
  const [t, { data, error }, members] = await Promise.all([
    getTranslations('reserved-training'),
    queryAsViewer({ query: EventFormDocument, variables: eventKey(evento) }),
    readMembers(),
  ]);
  const event = data?.trainingEvent;
  if (!event) return <NotHere error={error} level={1} />;
  if (!event.viewerCanManage) return <NotHere isForOthers level={1} />;
  const base = link(locale, '/area-riservata/formazione');
  return (
    <WorkPage
      locale={locale}
      title={t('form.editTitle')}
      help="planEvent"
      crumbs={[
        { text: t('list.title'), href: base },
        { text: event.title, href: `${base}/${event.slug}` },
      ]}
    >
      <EditForm event={event} bacini={data.bacini} members={members} />
    </WorkPage>
  );
}
