import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../../features/reserved-access/AccessTabs';
import { AnnounceForm } from '../../../../../features/reserved-access/maintenance/AnnounceForm';
import { Planned } from '../../../../../features/reserved-access/maintenance/Planned';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { MaintenancePageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';
import { today } from '../../../../../time/clock';

type Props = PageProps<'/[locale]/area-riservata/accessi/manutenzione'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.maintenance'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const isMine = gate.viewer.current?.roles.some((role) => role === 'ADMIN' || role === 'PROVINCIAL_COORDINATOR');
  if (!isMine) return <NotHere level={1} isForOthers />;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-access'),
    queryAsViewer({ query: MaintenancePageDocument }),
  ]);
  return (
    <WorkPage
      locale={locale}
      title={t('maintenance.title')}
      lead={t('maintenance.lead')}
      help="maintenance"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/accessi') }]}
    >
      <AccessTabs current="maintenance" />
      <section aria-labelledby="annunciate">
        <h2 id="annunciate">{t('maintenance.planned')}</h2>
        {data?.plannedMaintenance ? <Planned planned={data.plannedMaintenance} /> : <NotHere error={error} />}
      </section>
      <section aria-labelledby="nuova">
        <h2 id="nuova">{t('maintenance.newTitle')}</h2>
        <AnnounceForm
          day={today().add({ days: 1 }).toString()}
          mayStop={gate.viewer.current?.roles.includes('ADMIN') ?? false}
        />
      </section>
    </WorkPage>
  );
}
