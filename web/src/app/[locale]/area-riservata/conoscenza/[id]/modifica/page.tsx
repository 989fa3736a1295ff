import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { ContentForm } from '../../../../../../features/reserved-knowledge/content/ContentForm';
import { editContent } from '../../../../../../features/reserved-knowledge/content/save-content';
import { ReservedContentEditDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.form'))('heading') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/conoscenza/[id]/modifica'>) {
  const { locale, id } = await params;
  const t = await getTranslations('reserved-knowledge');
  const { data, error } = await queryAsViewer({ query: ReservedContentEditDocument, variables: { id, locale } });
  const content = data?.content;
  if (!content?.viewerCanEdit) return <NotHere error={content ? null : error} level={1} />;
  const base = link(locale, '/area-riservata/conoscenza');
  const crumbs = [
    { text: t('list.title'), href: base },
    { text: content.text?.title ?? '', href: `${base}/${id}` },
  ];
  return (
    <WorkPage locale={locale} title={t('form.heading')} help="content" crumbs={crumbs}>
      <ContentForm
        action={editContent}
        hidden={{ contentId: id, expectedVersion: content.version }}
        type={content.type}
        card={content}
        text={content.text}
        topicIds={content.topics.map((topic) => topic.id)}
        topics={data?.topics ?? []}
      />
    </WorkPage>
  );
}
