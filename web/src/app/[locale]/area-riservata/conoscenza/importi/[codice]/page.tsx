import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { FeeForm } from '../../../../../../features/reserved-knowledge/fees/FeeForm';
import { oneOf } from '../../../../../../forms/address-query';
import { ReservedFeesDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/conoscenza/importi/[codice]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.fees'))('one') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, codice }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.fees');
  const isNew = codice === 'nuovo';
  const { data, error } = isNew
    ? { data: null, error: undefined }
    : await queryAsViewer({ query: ReservedFeesDocument });
  const fee = data?.fees?.find(({ code }) => code === codice) ?? null;
  if (!isNew && !fee) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={fee?.name ?? t('create')}
      lead={t('oneLead')}
      help="fees"
      needs="CONTENT_PUBLISH"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/conoscenza/importi') }]}
    >
      <FeeForm fee={fee} />
    </WorkPage>
  );
}
