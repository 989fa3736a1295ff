import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { Application } from '../../../../../../features/reserved-network/applications/Application';
import { oneOf } from '../../../../../../forms/address-query';
import { ApplicationPageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.applications'))('one') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/domande/[id]'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const { data, error } = await queryAsViewer({ query: ApplicationPageDocument, variables: { id } });
  const application = data?.adhesionApplication;
  return (
    <WorkPage
      locale={locale}
      title={application ? t('applications.numbered', { number: application.number }) : t('applications.one')}
      help="network"
      done={oneOf(search, 'fatto')}
      crumbs={[
        { text: t('list.title'), href: link(locale, '/area-riservata/rete') },
        { text: t('applications.title'), href: link(locale, '/area-riservata/rete/domande') },
      ]}
    >
      {application ? <Application application={application} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
