import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openSent } from '../../../../../features/desks/ask/ask-form';
import { QuestionSent } from '../../../../../features/desks/ask/QuestionSent';
import { one } from '../../../../../forms/form-state';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ask');
  return { title: t('doneTitle'), robots: { index: false } };
}

export default async function SentPage({ params, searchParams }: PageProps<'/[locale]/chiedi/inviata'>) {
  const { locale } = await params;
  return <QuestionSent locale={locale} sent={openSent(one((await searchParams).s))} />;
}
