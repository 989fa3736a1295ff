import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BarrierForm } from '../../../../../features/barrier/BarrierForm';
import { openBarrier } from '../../../../../features/barrier/barrier-form';
import { one } from '../../../../../forms/form-state';
import { alternatesOf } from '../../../../../site/address';

type Props = PageProps<'/[locale]/accessibilita/segnala'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('barrier');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/accessibilita/segnala') };
}

export default async function AccessibilitaSegnalaPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { s, pagina } = await searchParams;
  return <BarrierForm locale={locale} form={openBarrier(one(s))} page={one(pagina)?.slice(0, 300)} />;
}
