import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationView } from '../../../../../../features/training/InvitationView';
import { one } from '../../../../../../forms/form-state';

type Props = PageProps<'/[locale]/formazione/invito/[token]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('training.invitation');
  return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, token } = await params;
  return <InvitationView locale={locale} token={token} outcome={one((await searchParams).esito)} />;
}
