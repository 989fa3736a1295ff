import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { ErasureForm } from '../../../../../features/reserved-privacy/ErasureForm';
import { Erasures } from '../../../../../features/reserved-privacy/Erasures';
import { ExportForm } from '../../../../../features/reserved-privacy/ExportForm';
import { PrivacyTabs } from '../../../../../features/reserved-privacy/PrivacyTabs';
import { oneOf } from '../../../../../forms/address-query';
import { ErasuresPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { readCapabilities } from '../../../../../session/viewer';
import { Callout } from '../../../../../ui/Callout';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-privacy'))('people.title') };
}

/** I18: what a person may ask of the network: to see what is held of them, and to be forgotten. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/dati-personali/persone'>) {
  const [{ locale }, search, t, capabilities] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-privacy'),
    readCapabilities(),
  ]);
  const { data, error } = await queryAsViewer({ query: ErasuresPageDocument });
  const failed = oneOf(search, 'errore');
  return (
    <WorkPage
      locale={locale}
      title={t('people.title')}
      lead={t('people.lead')}
      help="privacy"
      needs="PRIVACY_READ"
      done={oneOf(search, 'fatto')}
    >
      <PrivacyTabs current="people" />
      {failed && (
        <Callout tone="warning" title={t(failed === 'dati' ? 'export.wrong' : 'export.failed')} role="alert" />
      )}
      {capabilities.has('PRIVACY_DECIDE') && (
        <section aria-labelledby="accesso">
          <h2 id="accesso">{t('export.title')}</h2>
          <p>{t('export.lead')}</p>
          <ExportForm />
        </section>
      )}
      <section aria-labelledby="cancellazioni">
        <h2 id="cancellazioni">{t('erasure.title')}</h2>
        <p>{t('erasure.lead')}</p>
        {data?.erasures ? <Erasures erasures={data.erasures} /> : <NotHere error={error} />}
        {capabilities.has('PRIVACY_ASK') && <ErasureForm />}
      </section>
    </WorkPage>
  );
}
