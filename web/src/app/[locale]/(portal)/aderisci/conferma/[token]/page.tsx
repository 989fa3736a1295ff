import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openConfirmed } from '../../../../../../features/application/apply-form';
import { ConfirmAddress } from '../../../../../../features/application/ConfirmAddress';
import { one } from '../../../../../../forms/form-state';

type Props = PageProps<'/[locale]/aderisci/conferma/[token]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apply');
  return { title: t('confirmTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, token } = await params;
  return <ConfirmAddress locale={locale} token={token} outcome={openConfirmed(one((await searchParams).s))} />;
}
