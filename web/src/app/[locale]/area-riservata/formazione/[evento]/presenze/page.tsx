import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { AttendanceSheet } from '../../../../../../features/reserved-training/detail/AttendanceSheet';
import { readEvent } from '../../../../../../features/reserved-training/read-event';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.attendance'))('title') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/formazione/[evento]/presenze'>) {
  const { locale, evento } = await params;
  const [t, { data, error }] = await Promise.all([getTranslations('reserved-training'), readEvent(evento)]);
  const event = data?.trainingEvent;
  if (!event) return <NotHere error={error} level={1} />;
  if (!event.viewerCanManage) return <NotHere isForOthers level={1} />;
  const base = link(locale, '/area-riservata/formazione');
  return (
    <WorkPage
      locale={locale}
      title={t('attendance.title')}
      help="event"
      crumbs={[
        { text: t('list.title'), href: base },
        { text: event.title, href: `${base}/${event.slug}` },
      ]}
    >
      <AttendanceSheet event={event} />
    </WorkPage>
  );
}
