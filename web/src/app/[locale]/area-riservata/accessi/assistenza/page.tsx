import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../../features/reserved-access/AccessTabs';
import { Consents } from '../../../../../features/reserved-access/support/Consents';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { SupportPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.support'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/accessi/assistenza'>) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  if (!gate.viewer.current?.roles.includes('ADMIN')) return <NotHere level={1} isForOthers />;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-access'),
    queryAsViewer({ query: SupportPageDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('support.title')}
      lead={t('support.lead')}
      help="support"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/accessi') }]}
    >
      <AccessTabs current="support" />
      {data?.supportConsents ? <Consents consents={data.supportConsents} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
