import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApplyForm } from '../../../../features/application/ApplyForm';
import { openApply } from '../../../../features/application/apply-form';
import { one } from '../../../../forms/form-state';
import { alternatesOf } from '../../../../site/address';

type Props = PageProps<'/[locale]/aderisci'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('apply');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/aderisci') };
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  return <ApplyForm locale={locale} form={openApply(one((await searchParams).s))} />;
}
