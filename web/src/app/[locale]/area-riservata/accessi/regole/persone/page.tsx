import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../../../features/reserved-access/AccessTabs';
import { Readers } from '../../../../../../features/reserved-access/rules/Readers';
import { readQuestion, variablesOf } from '../../../../../../features/reserved-access/rules/readers-question';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { RulesReadersPageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.readers'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/accessi/regole/persone'>) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-access')]);
  const question = readQuestion(search);
  const { data, error } = await queryAsViewer({
    query: RulesReadersPageDocument,
    variables: { first: 25, after: question.after ?? null, ...variablesOf(question) },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('readers.title')}
      lead={t('readers.lead')}
      help="access"
      needs="ACCESS_MANAGE"
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/accessi') }]}
    >
      <AccessTabs current="readers" />
      {data?.rulesReaders ? <Readers page={data.rulesReaders} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
