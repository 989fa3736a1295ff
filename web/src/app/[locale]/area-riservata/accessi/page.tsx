import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../features/reserved-access/AccessTabs';
import { Approvals } from '../../../../features/reserved-access/approvals/Approvals';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ApprovalsPageDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/accessi'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-access'),
    queryAsViewer({ query: ApprovalsPageDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('approvals.lead')}
      help="access"
      needs="ACCESS_MANAGE"
      done={oneOf(search, 'fatto')}
    >
      <AccessTabs current="approvals" />
      {data ? <Approvals data={data} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
