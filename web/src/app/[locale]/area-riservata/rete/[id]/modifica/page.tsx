import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { EnteForm } from '../../../../../../features/reserved-network/desk/EnteForm';
import { EnteEditPageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.enteForm'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/rete/[id]/modifica'>) {
  const { locale, id } = await params;
  const t = await getTranslations('reserved-network');
  const { data, error } = await queryAsViewer({ query: EnteEditPageDocument, variables: { id } });
  const ente = data?.ente;
  if (!ente?.viewerCanManage) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={t('enteForm.title')}
      lead={t('enteForm.lead', { ente: ente.name })}
      help="ente"
      crumbs={[
        { text: t('list.title'), href: link(locale, '/area-riservata/rete') },
        { text: ente.name, href: link(locale, `/area-riservata/rete/${id}`) },
      ]}
    >
      <EnteForm
        ente={ente}
        bacini={data?.bacini ?? []}
        mayPlace={data?.viewer?.capabilities.includes('NETWORK_IMPORT') ?? false}
      />
    </WorkPage>
  );
}
