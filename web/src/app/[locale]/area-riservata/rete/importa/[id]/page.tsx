import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { ImportPreview } from '../../../../../../features/reserved-network/import/ImportPreview';
import { readRowsQuestion, rowsVariables } from '../../../../../../features/reserved-network/import/import-question';
import { EnteImportPageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.import'))('previewTitle') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/importa/[id]'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const question = readRowsQuestion(search);
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: EnteImportPageDocument, variables: { id, first: 50, ...rowsVariables(question) } }),
  ]);
  const table = data?.enteImport;
  if (!table) return <NotHere error={error} level={1} />;
  const base = link(locale, '/area-riservata/rete');
  return (
    <WorkPage
      locale={locale}
      title={t('import.previewTitle')}
      lead={table.name}
      help="network"
      crumbs={[
        { text: t('list.title'), href: base },
        { text: t('import.title'), href: `${base}/importa` },
      ]}
    >
      <ImportPreview table={table} question={question} />
    </WorkPage>
  );
}
