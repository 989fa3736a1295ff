import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { AddPersonView } from '../../../../../../features/reserved-training/adding/AddPersonView';
import { eventKey } from '../../../../../../features/reserved-training/event-key';
import { readMembers } from '../../../../../../features/reserved-training/read-members';
import { oneOf } from '../../../../../../forms/address-query';
import { AddPersonPageDocument, PeopleOfEnteDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/formazione/[evento]/aggiungi'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.add'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, evento }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-training'),
  ]);
  const asked = oneOf(search, 'ente');
  const [{ data, error }, members, people] = await Promise.all([
    queryAsViewer({ query: AddPersonPageDocument, variables: eventKey(evento) }),
    readMembers(),
    asked ? queryAsViewer({ query: PeopleOfEnteDocument, variables: { id: asked } }) : null,
  ]);
  const event = data?.trainingEvent;
  if (!event) return <NotHere error={error} level={1} />;
  if (!event.viewerCanManage) return <NotHere isForOthers level={1} />;
  const base = link(locale, '/area-riservata/formazione');
  return (
    <WorkPage
      locale={locale}
      title={t('add.title')}
      lead={t('add.lead')}
      help="addPerson"
      done={oneOf(search, 'fatto')}
      crumbs={[
        { text: t('list.title'), href: base },
        { text: event.title, href: `${base}/${event.slug}` },
        { text: t('door.title'), href: `${base}/${event.slug}/presenze` },
      ]}
    >
      <AddPersonView event={event} members={members} ente={people?.data?.ente} />
    </WorkPage>
  );
}
