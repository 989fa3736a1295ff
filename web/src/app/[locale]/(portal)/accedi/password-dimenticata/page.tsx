import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ForgotView } from '../../../../../features/login/ForgotView';
import { openLogin } from '../../../../../features/login/login-state';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('login');
  return { title: t('forgotTitle'), robots: { index: false } };
}

export default async function ForgotPage({ params, searchParams }: PageProps<'/[locale]/accedi/password-dimenticata'>) {
  const [{ locale }, { s, esito }] = await Promise.all([params, searchParams]);
  return <ForgotView locale={locale} state={openLogin(one(s))} isSent={one(esito) === 'inviata'} />;
}
