import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { BarrierList } from '../../../../../features/reserved-knowledge/barriers/BarrierList';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedBarriersDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { today } from '../../../../../time/clock';
import { EmptyState } from '../../../../../ui/EmptyState';
import { Tabs } from '../../../../../ui/Tabs';

type Props = PageProps<'/[locale]/area-riservata/conoscenza/accessibilita'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.barriers'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.barriers');
  const all = oneOf(search, 'tutte') === '1';
  const { data, error } = await queryAsViewer({ query: ReservedBarriersDocument, variables: { all } });
  const reports = data?.barrierReports;
  const base = link(locale, '/area-riservata/conoscenza/accessibilita');
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="barriers" needs="CONTENT_PUBLISH">
      <EditorialTabs current="barriers" />
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('open'), href: base, isCurrent: !all },
          { text: t('all'), href: `${base}?tutte=1`, isCurrent: all },
        ]}
      />
      {!reports && <NotHere error={error} />}
      {reports?.length === 0 && (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {reports && reports.length > 0 && <BarrierList reports={reports} today={today().toString()} />}
    </WorkPage>
  );
}
