import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CertificateView } from '../../../../../../features/training/CertificateView';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('training.certificate'))('title'), robots: { index: false } };
}

export default async function Page({ params }: PageProps<'/[locale]/formazione/attestato/[codice]'>) {
  const { locale, codice } = await params;
  return <CertificateView locale={locale} code={codice} />;
}
