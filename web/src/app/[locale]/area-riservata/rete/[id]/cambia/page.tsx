import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { ChangeForms } from '../../../../../../features/reserved-network/change/ChangeForms';
import { oneOf } from '../../../../../../forms/address-query';
import { ChangePageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.change'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/[id]/cambia'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const searched = oneOf(search, 'q')?.slice(0, 200) ?? '';
  const { data, error } = await queryAsViewer({
    query: ChangePageDocument,
    variables: { id, text: searched || null, search: searched !== '' },
  });
  const ente = data?.ente;
  if (!ente?.viewerCanChange) return <NotHere error={error} level={1} />;
  const found = data?.enti?.edges.map(({ node }) => node).filter((one) => one.id !== id) ?? null;
  return (
    <WorkPage
      locale={locale}
      title={t('change.title')}
      lead={t('change.lead', { ente: ente.name })}
      help="ente"
      crumbs={[
        { text: t('list.title'), href: link(locale, '/area-riservata/rete') },
        { text: ente.name, href: link(locale, `/area-riservata/rete/${id}`) },
      ]}
    >
      <ChangeForms ente={ente} found={found} searched={searched} />
    </WorkPage>
  );
}
