import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseHead } from '../../../../../features/reserved-cases/detail/CaseHead';
import { CaseView } from '../../../../../features/reserved-cases/detail/CaseView';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { CasePageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.page'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/segnalazioni/[id]'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases');
  const { data, error } = await queryAsViewer({ query: CasePageDocument, variables: { id, locale } });
  const found = data?.case;
  if (!found) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={found.subject || t('table.noSubject')}
      help="case"
      done={oneOf(search, 'fatto')}
      before={<CaseHead found={found} />}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/segnalazioni') }]}
    >
      <CaseView
        found={found}
        topics={data.topics ?? []}
        criteria={data.urgencyCriteria ?? []}
        desks={data.sportelli ?? []}
        isPartial={Boolean(error)}
        opened={oneOf(search, 'azione')}
      />
    </WorkPage>
  );
}
