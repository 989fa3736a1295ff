import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PurposeChoice } from '../../../../../features/reserved-cases/draft/PurposeChoice';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { link } from '../../../../../i18n/link';
import { readCapabilities, readGate } from '../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.purpose'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/segnalazioni/nuova'>) {
  const { locale } = await params;
  const [t, gate, capabilities] = await Promise.all([
    getTranslations('reserved-cases'),
    readGate(),
    readCapabilities(),
  ]);
  const sportelli = gate.kind === 'ok' ? (gate.viewer.current?.sportelli ?? []) : [];
  return (
    <WorkPage
      locale={locale}
      title={t('purpose.title')}
      lead={t('purpose.lead')}
      help="newCase"
      needs="CASES_OPEN"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/segnalazioni') }]}
    >
      <PurposeChoice sportelli={sportelli} capabilities={capabilities} />
    </WorkPage>
  );
}
