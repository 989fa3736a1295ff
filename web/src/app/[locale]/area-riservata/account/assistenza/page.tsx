import '../../../../../styles/reserved/network.scss';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsentForm } from '../../../../../features/reserved-account/support/ConsentForm';
import { OwnConsents } from '../../../../../features/reserved-account/support/OwnConsents';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { OwnSupportPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.support'))('ownTitle') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/account/assistenza'>) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const [t, account, { data, error }] = await Promise.all([
    getTranslations('reserved-access.support'),
    getTranslations('reserved-account'),
    queryAsViewer({ query: OwnSupportPageDocument }),
  ]);
  const own = data?.supportConsents?.filter(({ person }) => person?.id === gate.viewer.person?.id);
  return (
    <WorkPage
      locale={locale}
      title={t('ownTitle')}
      lead={t('ownLead')}
      help="support"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: account('title'), href: link(locale, '/area-riservata/account') }]}
    >
      <section aria-labelledby="dati">
        <h2 id="dati">{t('given')}</h2>
        {own ? <OwnConsents consents={own} /> : <NotHere error={error} />}
      </section>
      <section aria-labelledby="nuovo">
        <h2 id="nuovo">{t('newTitle')}</h2>
        <ConsentForm />
      </section>
    </WorkPage>
  );
}
