import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CorrectionList } from '../../../../../features/reserved-cases/corrections/CorrectionList';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedCorrectionsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.corrections'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/segnalazioni/correzioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases');
  const isPendingOnly = oneOf(search, 'tutte') !== '1';
  const after = oneOf(search, 'dopo');
  const { data, error } = await queryAsViewer({
    query: ReservedCorrectionsDocument,
    variables: { pendingOnly: isPendingOnly, after: after ?? null },
  });
  const crumbs = [{ text: t('list.title'), href: link(locale, '/area-riservata/segnalazioni') }];
  const frame = { locale, title: t('corrections.title'), lead: t('corrections.lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="corrections" needs="CASES_READ" crumbs={crumbs}>
      {data?.corrections ? (
        <CorrectionList page={data.corrections} isPendingOnly={isPendingOnly} isFirst={!after} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
