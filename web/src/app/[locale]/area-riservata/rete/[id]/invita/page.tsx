import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { InviteForm } from '../../../../../../features/reserved-network/invite/InviteForm';
import { NoInvitation } from '../../../../../../features/reserved-network/invite/NoInvitation';
import { InvitePageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.invite'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/rete/[id]/invita'>) {
  const { locale, id } = await params;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: InvitePageDocument, variables: { id } }),
  ]);
  const ente = data?.ente;
  if (!ente) return <NotHere error={error} level={1} />;
  const base = link(locale, '/area-riservata/rete');
  const crumbs = [
    { text: t('list.title'), href: base },
    { text: ente.name, href: `${base}/${id}` },
  ];
  const offices = (data.offices ?? []).filter((office) => office.ente?.id === id);
  return (
    <WorkPage
      locale={locale}
      title={t('invite.title')}
      lead={t('invite.lead', { ente: ente.name })}
      help="ente"
      crumbs={crumbs}
    >
      {ente.viewerCanInvite ? <InviteForm ente={ente} offices={offices} /> : <NoInvitation ente={ente} />}
    </WorkPage>
  );
}
