import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LoginView } from '../../../../features/login/LoginView';
import { openLogin } from '../../../../features/login/login-state';
import { one } from '../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('login');
  return { title: t('title'), robots: { index: false } };
}

/** What was just done, as the address says it. */
const notices = { iscritto: 'joined', uscito: 'left', rinnovata: 'renewed' } as const;

export default async function LoginPage({ params, searchParams }: PageProps<'/[locale]/accedi'>) {
  const { locale } = await params;
  const { s, ritorno, esito } = await searchParams;
  const notice = notices[one(esito) as keyof typeof notices];
  return <LoginView locale={locale} state={openLogin(one(s))} returnTo={one(ritorno)} notice={notice} />;
}
