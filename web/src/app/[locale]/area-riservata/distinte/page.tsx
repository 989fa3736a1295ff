import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetList } from '../../../../features/reserved-cases/sheets/SheetList';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedSheetListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-sheets.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/distinte'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-sheets.list');
  const isOpenOnly = oneOf(search, 'tutte') !== '1';
  const after = oneOf(search, 'dopo');
  const { data, error } = await queryAsViewer({
    query: ReservedSheetListDocument,
    variables: { first: 20, after: after ?? null, openOnly: isOpenOnly },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="sheets"
      needs="SHEETS_READ"
      done={oneOf(search, 'fatto')}
    >
      {data?.deliverySheets ? (
        <SheetList data={data} isOpenOnly={isOpenOnly} after={after} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
