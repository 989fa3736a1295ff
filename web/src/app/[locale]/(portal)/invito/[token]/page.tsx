import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationView } from '../../../../../features/login/InvitationView';
import { openLogin } from '../../../../../features/login/login-state';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('login');
  return { title: t('invitation'), robots: { index: false } };
}

export default async function InvitationPage({ params, searchParams }: PageProps<'/[locale]/invito/[token]'>) {
  const { locale, token } = await params;
  return <InvitationView locale={locale} token={token} state={openLogin(one((await searchParams).s))} />;
}
