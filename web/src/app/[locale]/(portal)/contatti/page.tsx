import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ContactView } from '../../../../features/contact/ContactView';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/contatti'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('contact');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/contatti') };
}

export default async function ContactPage({ params, searchParams }: Props) {
  const { locale } = await params;
  return <ContactView locale={locale} thanked={one((await searchParams).grazie) === '1'} />;
}
