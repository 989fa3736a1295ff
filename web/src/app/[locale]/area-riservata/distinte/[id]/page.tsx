import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetView } from '../../../../../features/reserved-cases/sheets/SheetView';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedSheetPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-sheets.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/distinte/[id]'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-sheets');
  const { data, error } = await queryAsViewer({ query: ReservedSheetPageDocument, variables: { id } });
  const sheet = data?.deliverySheet;
  if (!sheet) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={t('sheet.title', { number: sheet.number })}
      help="sheet"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/distinte') }]}
    >
      <SheetView sheet={sheet} />
    </WorkPage>
  );
}
