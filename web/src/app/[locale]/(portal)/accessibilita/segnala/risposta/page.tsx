import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BarrierAnswer } from '../../../../../../features/barrier/BarrierAnswer';
import { openCode } from '../../../../../../features/barrier/barrier-form';
import { one } from '../../../../../../forms/form-state';

type Props = PageProps<'/[locale]/accessibilita/segnala/risposta'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('barrier');
  return { title: t('followTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  return <BarrierAnswer locale={locale} code={openCode(one((await searchParams).s))} />;
}
