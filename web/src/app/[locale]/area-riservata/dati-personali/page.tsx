import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { HoldForm } from '../../../../features/reserved-privacy/HoldForm';
import { Holds } from '../../../../features/reserved-privacy/Holds';
import { holdsOf, linesOf, silentOf } from '../../../../features/reserved-privacy/houses';
import { PrivacyTabs } from '../../../../features/reserved-privacy/PrivacyTabs';
import { RetentionTable } from '../../../../features/reserved-privacy/RetentionTable';
import { TermForm } from '../../../../features/reserved-privacy/TermForm';
import { oneOf } from '../../../../forms/address-query';
import { RetentionPageDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { readCapabilities } from '../../../../session/viewer';
import { Callout } from '../../../../ui/Callout';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-privacy'))('title') };
}

/** C37 I18: what is kept and how long, what a run would forget now, what is on hold. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/dati-personali'>) {
  const [{ locale }, search, t, capabilities] = await Promise.all([
    params,
    searchParams,
    getTranslations('reserved-privacy'),
    readCapabilities(),
  ]);
  const { data, error } = await queryAsViewer({ query: RetentionPageDocument });
  const mayDecide = capabilities.has('PRIVACY_DECIDE');
  const silent = data ? silentOf(data) : [];
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="privacy"
      needs="PRIVACY_READ"
      done={oneOf(search, 'fatto')}
    >
      <PrivacyTabs current="terms" />
      {!data && <NotHere error={error} />}
      {data && (
        <>
          {silent.length > 0 && (
            <Callout tone="warning" title={t('silent')} role="status">
              <p>{silent.map((house) => t(`houses.${house}`)).join(', ')}</p>
            </Callout>
          )}
          <section aria-labelledby="termini">
            <h2 id="termini">{t('terms.title')}</h2>
            <p>{t('terms.lead')}</p>
            <RetentionTable lines={linesOf(data)} />
            {mayDecide && <TermForm lines={linesOf(data)} />}
          </section>
          <section aria-labelledby="blocchi">
            <h2 id="blocchi">{t('hold.heading')}</h2>
            <p>{t('hold.lead')}</p>
            <Holds holds={holdsOf(data)} mayDecide={mayDecide} />
            {mayDecide && <HoldForm />}
          </section>
        </>
      )}
    </WorkPage>
  );
}
