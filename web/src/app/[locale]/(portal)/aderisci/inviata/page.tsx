import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApplicationSent } from '../../../../../features/application/ApplicationSent';
import { openSent } from '../../../../../features/application/apply-form';
import { one } from '../../../../../forms/form-state';

type Props = PageProps<'/[locale]/aderisci/inviata'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apply');
  return { title: t('doneTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  return <ApplicationSent locale={locale} sent={openSent(one((await searchParams).s))} />;
}
