import '../../../../../styles/reserved/network.scss';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DelegateForm } from '../../../../../features/reserved-account/delegations/DelegateForm';
import { DelegationList } from '../../../../../features/reserved-account/delegations/DelegationList';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { DelegationsPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';
import { today } from '../../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.delegations'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/account/deleghe'>) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const [t, account, { data, error }] = await Promise.all([
    getTranslations('reserved-access.delegations'),
    getTranslations('reserved-account'),
    queryAsViewer({ query: DelegationsPageDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="delegations"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: account('title'), href: link(locale, '/area-riservata/account') }]}
    >
      {data?.delegations ? <DelegationList delegations={data.delegations} /> : <NotHere error={error} />}
      <section aria-labelledby="nuova">
        <h2 id="nuova">{t('newTitle')}</h2>
        <DelegateForm
          colleagues={data?.colleagues ?? []}
          roles={gate.viewer.current?.roles ?? []}
          today={today().toString()}
        />
      </section>
    </WorkPage>
  );
}
