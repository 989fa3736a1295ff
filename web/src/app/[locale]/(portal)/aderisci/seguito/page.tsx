import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { openCode } from '../../../../../features/application/apply-form';
import { FollowApplication } from '../../../../../features/application/FollowApplication';
import { one } from '../../../../../forms/form-state';

type Props = PageProps<'/[locale]/aderisci/seguito'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('apply');
  return { title: t('followTitle'), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  return <FollowApplication locale={locale} code={openCode(one((await searchParams).s))} />;
}
