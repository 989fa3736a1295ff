import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskDesk } from '../../../../features/desks/ask/AskDesk';
import { openAsk } from '../../../../features/desks/ask/ask-form';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/chiedi'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('ask');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/chiedi') };
}

export default async function AskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { comune, s } = await searchParams;
  return <AskDesk locale={locale} comune={one(comune)?.slice(0, 80) || null} form={openAsk(one(s))} />;
}
