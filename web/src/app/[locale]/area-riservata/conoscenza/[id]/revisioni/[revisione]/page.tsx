import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../../features/reserved-frame/WorkPage';
import { RevisionView } from '../../../../../../../features/reserved-knowledge/revisions/RevisionView';
import {
  ReservedRevisionBeforeDocument,
  ReservedRevisionDocument,
} from '../../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../../graphql/rsc-client';
import { link } from '../../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/conoscenza/[id]/revisioni/[revisione]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.revision'))('heading') };
}

export default async function Page({ params }: Props) {
  const { locale, id, revisione } = await params;
  const t = await getTranslations('reserved-editorial.revision');
  const { data, error } = await queryAsViewer({
    query: ReservedRevisionDocument,
    variables: { id, revision: revisione },
  });
  const content = data?.content;
  const revision = content?.revision;
  if (!content || !revision) return <NotHere error={content ? null : error} level={1} />;
  const earlier = content.revisions?.find(
    (one) => one.locale === revision.locale && one.number === revision.number - 1,
  );
  const asked = { query: ReservedRevisionBeforeDocument, variables: { id, revision: earlier?.id ?? '' } };
  const before = earlier ? ((await queryAsViewer(asked)).data?.content?.revision ?? null) : null;
  const base = link(locale, '/area-riservata/conoscenza');
  const crumbs = [
    { text: t('contents'), href: base },
    { text: content.text?.title ?? '', href: `${base}/${id}` },
  ];
  return (
    <WorkPage locale={locale} title={t('title', { number: revision.number })} help="revision" crumbs={crumbs}>
      <RevisionView content={content} revision={revision} before={before} />
    </WorkPage>
  );
}
