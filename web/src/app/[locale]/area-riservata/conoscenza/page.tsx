import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { ContentList } from '../../../../features/reserved-knowledge/list/ContentList';
import { contentFilterOf, readContentQuestion } from '../../../../features/reserved-knowledge/list/content-question';
import { oneOf } from '../../../../forms/address-query';
import { ReservedContentListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { link } from '../../../../i18n/link';
import { readCapabilities } from '../../../../session/viewer';
import { ButtonLink } from '../../../../ui/Button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/conoscenza'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, capabilities] = await Promise.all([getTranslations('reserved-knowledge.list'), readCapabilities()]);
  const question = readContentQuestion(search);
  const { data, error } = await queryAsViewer({
    query: ReservedContentListDocument,
    variables: { first: 20, after: question.after ?? null, filter: contentFilterOf(question), locale },
  });
  const create = capabilities.has('CONTENT_EDIT') && (
    <ButtonLink icon="plus" href={link(locale, '/area-riservata/conoscenza/nuovo')}>
      {t('create')}
    </ButtonLink>
  );
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="contents"
      done={oneOf(search, 'fatto')}
      aside={create}
    >
      {data?.contents ? <ContentList data={data} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
