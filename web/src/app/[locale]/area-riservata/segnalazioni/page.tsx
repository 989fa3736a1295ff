import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseList } from '../../../../features/reserved-cases/list/CaseList';
import { filterOf, readQuestion } from '../../../../features/reserved-cases/list/case-filter';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { RoomLink } from '../../../../features/reserved-frame/RoomLink';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedCaseListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/segnalazioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases.list');
  const question = readQuestion(search);
  const { after = null, order: orderBy } = question;
  const { data, error } = await queryAsViewer({
    query: ReservedCaseListDocument,
    variables: { first: 20, after, filter: filterOf(question), orderBy, locale },
  });
  const aside = <RoomLink needs="CASES_OPEN" path="/segnalazioni/nuova" text={t('open')} />;
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto'), aside };
  return (
    <WorkPage {...frame} help="cases" needs="CASES_READ">
      {data?.cases ? (
        <CaseList data={data} isPartial={Boolean(error)} question={question} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
