import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BarrierSent } from '../../../../../../features/barrier/BarrierSent';
import { openSent } from '../../../../../../features/barrier/barrier-form';
import { one } from '../../../../../../forms/form-state';

type Props = PageProps<'/[locale]/accessibilita/segnala/inviata'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('barrier');
  return { title: t('doneTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  return <BarrierSent locale={locale} sent={openSent(one((await searchParams).s))} />;
}
