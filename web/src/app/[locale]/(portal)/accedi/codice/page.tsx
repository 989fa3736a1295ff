import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CodeView } from '../../../../../features/login/CodeView';
import { openLogin } from '../../../../../features/login/login-state';
import { one } from '../../../../../forms/form-state';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('login');
  return { title: t('codeTitle'), robots: { index: false } };
}

export default async function CodePage({ params, searchParams }: PageProps<'/[locale]/accedi/codice'>) {
  const { locale } = await params;
  const state = openLogin(one((await searchParams).s));
  if (!state.challenge) redirect(link(locale, '/accedi'));
  return <CodeView locale={locale} state={state} />;
}
