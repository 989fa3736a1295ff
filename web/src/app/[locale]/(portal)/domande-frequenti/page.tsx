import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FaqIndex } from '../../../../features/content/FaqIndex';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/domande-frequenti'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('content.faq');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/domande-frequenti') };
}

export default async function FaqPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { dopo, argomento, grazie } = await searchParams;
  return <FaqIndex locale={locale} after={one(dopo)} topic={one(argomento)} thanked={one(grazie) === '1'} />;
}
