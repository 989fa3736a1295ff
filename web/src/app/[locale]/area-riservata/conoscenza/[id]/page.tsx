import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { ContentHead } from '../../../../../features/reserved-knowledge/content/ContentHead';
import { ContentView } from '../../../../../features/reserved-knowledge/content/ContentView';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedContentPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.page'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/conoscenza/[id]'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-knowledge');
  const { data, error } = await queryAsViewer({ query: ReservedContentPageDocument, variables: { id, locale } });
  const content = data?.content;
  if (!content) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={content.text?.title ?? t('list.untitled')}
      help="content"
      done={oneOf(search, 'fatto')}
      before={<ContentHead content={content} />}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/conoscenza') }]}
    >
      <ContentView content={content} />
    </WorkPage>
  );
}
