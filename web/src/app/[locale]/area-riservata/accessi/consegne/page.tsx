import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../../features/reserved-access/AccessTabs';
import { silentOf, stuckOf, waitingOf } from '../../../../../features/reserved-access/deliveries/houses';
import { StuckList } from '../../../../../features/reserved-access/deliveries/StuckList';
import { WaitingTable } from '../../../../../features/reserved-access/deliveries/WaitingTable';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { DeliveriesPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';
import { Callout } from '../../../../../ui/Callout';

type Props = PageProps<'/[locale]/area-riservata/accessi/consegne'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.deliveries'))('title') };
}

/** F11: what was written to people and to other houses, and has not been taken yet. */
export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const roles: readonly string[] = gate.viewer.current?.roles ?? [];
  const maySend = roles.includes('ADMIN') || roles.includes('PROVINCIAL_COORDINATOR');
  if (!maySend && !roles.includes('AUDITOR')) return <NotHere level={1} isForOthers />;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-access'),
    queryAsViewer({ query: DeliveriesPageDocument }),
  ]);
  const silent = data ? silentOf(data) : [];
  return (
    <WorkPage
      locale={locale}
      title={t('deliveries.title')}
      lead={t('deliveries.lead')}
      help="deliveries"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/accessi') }]}
    >
      <AccessTabs current="deliveries" />
      {!data && <NotHere error={error} />}
      {data && (
        <>
          {silent.length > 0 && (
            <Callout tone="warning" title={t('deliveries.silent')} role="status">
              <p>{silent.map((house) => t(`deliveries.houses.${house}`)).join(', ')}</p>
            </Callout>
          )}
          <section aria-labelledby="ferme">
            <h2 id="ferme">{t('deliveries.stuck')}</h2>
            <StuckList stuck={stuckOf(data)} maySend={maySend} />
          </section>
          <section aria-labelledby="attesa">
            <h2 id="attesa">{t('deliveries.waiting')}</h2>
            <WaitingTable waiting={waitingOf(data)} />
          </section>
        </>
      )}
    </WorkPage>
  );
}
