import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openLogin } from '../../../../../../features/login/login-state';
import { RenewView } from '../../../../../../features/login/RenewView';
import { one } from '../../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('login');
  return { title: t('renewTitle'), robots: { index: false } };
}

export default async function RenewPage({
  params,
  searchParams,
}: PageProps<'/[locale]/accedi/nuova-password/[token]'>) {
  const [{ locale, token }, { s }] = await Promise.all([params, searchParams]);
  return <RenewView locale={locale} token={token} state={openLogin(one(s))} />;
}
