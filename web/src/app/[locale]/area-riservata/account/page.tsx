import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DelegationsLink } from '../../../../features/reserved-account/delegations/DelegationsLink';
import { FactorState } from '../../../../features/reserved-account/FactorState';
import { IdentityState } from '../../../../features/reserved-account/identity/IdentityState';
import { Profile } from '../../../../features/reserved-account/Profile';
import { PasswordForm } from '../../../../features/reserved-account/password/PasswordForm';
import { LanguageForm } from '../../../../features/reserved-account/preferences/LanguageForm';
import { NoticePreferences } from '../../../../features/reserved-account/preferences/NoticePreferences';
import { Sessions } from '../../../../features/reserved-account/sessions/Sessions';
import { SupportLink } from '../../../../features/reserved-account/support/SupportLink';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { AccountPageDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { readGate } from '../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-account'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/account'>) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const [t, { data }] = await Promise.all([
    getTranslations('reserved-account'),
    queryAsViewer({ query: AccountPageDocument }),
  ]);
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="account" done={oneOf(search, 'fatto')}>
      <div className="account-page">
        <Profile viewer={gate.viewer} />
        <FactorState isEnabled={gate.viewer.secondFactorEnabled} />
        <PasswordForm />
        <IdentityState locale={locale} />
        <DelegationsLink />
        <SupportLink />
        <Sessions sessions={data?.mySessions ?? null} />
        <NoticePreferences preferences={data?.noticePreferences ?? null} />
        <LanguageForm chosen={gate.viewer.locale} />
      </div>
    </WorkPage>
  );
}
