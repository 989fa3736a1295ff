import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../../features/reserved-access/AccessTabs';
import { ClientCard } from '../../../../../features/reserved-access/clients/ClientCard';
import { CreateForm } from '../../../../../features/reserved-access/clients/CreateForm';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ClientsPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';
import { EmptyState } from '../../../../../ui/EmptyState';

type Props = PageProps<'/[locale]/area-riservata/accessi/applicazioni'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.clients'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-access'),
    queryAsViewer({ query: ClientsPageDocument }),
  ]);
  const clients = data?.machineClients;
  const mayCreate = gate.viewer.current?.roles.includes('ENTE_ADMIN');
  return (
    <WorkPage
      locale={locale}
      title={t('clients.title')}
      lead={t('clients.lead')}
      help="clients"
      needs="ACCESS_MANAGE"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/accessi') }]}
    >
      <AccessTabs current="clients" />
      {!clients && <NotHere error={error} />}
      {clients?.length === 0 && (
        <EmptyState icon="key" title={t('clients.none')}>
          {!mayCreate && <p>{t('clients.noneText')}</p>}
        </EmptyState>
      )}
      {clients?.map((client) => (
        <ClientCard client={client} key={client.id} />
      ))}
      {mayCreate && (
        <section aria-labelledby="nuova">
          <h2 id="nuova">{t('clients.newTitle')}</h2>
          <CreateForm />
        </section>
      )}
    </WorkPage>
  );
}
