import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfficeCalendar } from '../../../../../features/reserved-cases/calendar/OfficeCalendar';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { OfficeCalendarDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.calendar'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/segnalazioni/calendario'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, list, { data, error }] = await Promise.all([
    getTranslations('reserved-cases.calendar'),
    getTranslations('reserved-cases.list'),
    queryAsViewer({ query: OfficeCalendarDocument }),
  ]);
  const crumbs = [{ text: list('title'), href: link(locale, '/area-riservata/segnalazioni') }];
  const frame = { locale, title: t('title'), lead: t('lead'), crumbs, done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="triage" needs="CASES_TRIAGE">
      {data?.officeClosures ? <OfficeCalendar data={data} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
