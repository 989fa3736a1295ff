import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Rights } from '../../../../../features/reserved-network/rights/Rights';
import { oneOf } from '../../../../../forms/address-query';
import { RightsPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.rights'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/diritti'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const { data, error } = await queryAsViewer({ query: RightsPageDocument });
  return (
    <WorkPage
      locale={locale}
      title={t('rights.title')}
      lead={t('rights.lead')}
      help="rights"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      {data?.networkRights ? <Rights rights={data.networkRights} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
