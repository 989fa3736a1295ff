import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MyWork } from '../../../features/reserved-dashboard/MyWork';
import { Tour } from '../../../features/reserved-dashboard/Tour';
import { WorkPage } from '../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../forms/address-query';
import { readGate } from '../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-dashboard'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, gate] = await Promise.all([getTranslations('reserved-dashboard'), readGate()]);
  if (gate.kind !== 'ok') return null;
  const { viewer } = gate;
  const capabilities = new Set(viewer.capabilities);
  const language = viewer.locale && viewer.locale !== 'it' ? viewer.locale : 'en';
  const name = viewer.person?.displayName.split(' ')[0] ?? '';
  return (
    <WorkPage
      locale={locale}
      title={t('greeting', { name })}
      lead={t('lead')}
      help="work"
      done={oneOf(search, 'fatto')}
    >
      {!viewer.tourDone && <Tour capabilities={capabilities} />}
      <MyWork
        capabilities={capabilities}
        language={language}
        isMultiplier={viewer.current?.ente?.networkRole === 'MULTIPLIER'}
      />
    </WorkPage>
  );
}
