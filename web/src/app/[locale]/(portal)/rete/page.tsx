import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Members } from '../../../../features/members/Members';
import { oneOf, wordOf } from '../../../../forms/address-query';
import { alternatesOf } from '../../../../site/address';
import { kinds } from '../../../../site/ente-kinds';

type Props = PageProps<'/[locale]/rete'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations('members');
  return { title: t('title'), description: t('lead'), alternates: alternatesOf(locale, '/rete') };
}

export default async function MembersPage({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  return (
    <Members
      locale={locale}
      text={oneOf(search, 'q')?.slice(0, 200)}
      category={wordOf(search, 'categoria', kinds)}
      after={oneOf(search, 'dopo')}
      thanked={oneOf(search, 'grazie') === '1'}
    />
  );
}
