import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { NetworkTabs } from '../../../../features/reserved-network/NetworkTabs';
import { filterOf, readQuestion } from '../../../../features/reserved-network/register/ente-filter';
import { Register } from '../../../../features/reserved-network/register/Register';
import { oneOf } from '../../../../forms/address-query';
import { RegisterPageDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network.list');
  const question = readQuestion(search);
  const { data, error } = await queryAsViewer({
    query: RegisterPageDocument,
    variables: { first: 25, after: question.after ?? null, filter: filterOf(question), orderBy: question.order },
  });
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="network" done={oneOf(search, 'fatto')}>
      <NetworkTabs current="register" />
      {data?.enti ? <Register data={data} isPartial={Boolean(error)} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
