import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CertificateView } from '../../../../../features/training/CertificateView';
import { one } from '../../../../../forms/form-state';
import { link } from '../../../../../i18n/link';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/formazione/attestato'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('training.certificate');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/formazione/attestato') };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const code = one((await searchParams).q)?.replace(/[^\w-]/g, '');
  if (code) redirect(link(locale, `/formazione/attestato/${code}`));
  return <CertificateView locale={locale} code={undefined} />;
}
