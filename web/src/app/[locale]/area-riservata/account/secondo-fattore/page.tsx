import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FactorState } from '../../../../../features/reserved-account/FactorState';
import { EnrolSecondFactor } from '../../../../../features/reserved-account/factor/EnrolSecondFactor';
import { RenewCodes } from '../../../../../features/reserved-account/factor/RenewCodes';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-account.factor'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/account/secondo-fattore'>) {
  const [{ locale }, t, gate] = await Promise.all([params, getTranslations('reserved-account'), readGate()]);
  const isEnabled = gate.kind === 'ok' && gate.viewer.secondFactorEnabled;
  return (
    <WorkPage
      locale={locale}
      title={t('factor.title')}
      help="account"
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/account') }]}
    >
      {isEnabled ? (
        <>
          <FactorState isEnabled hasLink={false} />
          <RenewCodes />
        </>
      ) : (
        <EnrolSecondFactor />
      )}
    </WorkPage>
  );
}
