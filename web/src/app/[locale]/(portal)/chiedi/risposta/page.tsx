import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openCode } from '../../../../../features/desks/ask/ask-form';
import { FollowQuestion } from '../../../../../features/desks/ask/FollowQuestion';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ask');
  return { title: t('followTitle'), robots: { index: false } };
}

export default async function FollowPage({ params, searchParams }: PageProps<'/[locale]/chiedi/risposta'>) {
  const { locale } = await params;
  return <FollowQuestion locale={locale} code={openCode(one((await searchParams).s))} />;
}
