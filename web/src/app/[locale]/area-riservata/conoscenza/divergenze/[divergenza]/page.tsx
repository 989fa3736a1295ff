import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { DivergenceView } from '../../../../../../features/reserved-knowledge/divergences/DivergenceView';
import { oneOf } from '../../../../../../forms/address-query';
import { ReservedDivergenceDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';
import { today } from '../../../../../../time/clock';

type Props = PageProps<'/[locale]/area-riservata/conoscenza/divergenze/[divergenza]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.divergences'))('one') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, divergenza }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.divergences');
  const { data, error } = await queryAsViewer({ query: ReservedDivergenceDocument, variables: { id: divergenza } });
  const divergence = data?.divergence;
  if (!divergence) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={divergence.title}
      help="divergences"
      needs="CONTENT_READ"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/conoscenza/divergenze') }]}
    >
      <DivergenceView divergence={divergence} today={today().toString()} />
    </WorkPage>
  );
}
