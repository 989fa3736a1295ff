import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../features/reserved-training/EventTabs';
import { EventList } from '../../../../features/reserved-training/list/EventList';
import { filterOf, readQuestion } from '../../../../features/reserved-training/list/event-filter';
import { MonthView } from '../../../../features/reserved-training/list/MonthView';
import { PlanLink } from '../../../../features/reserved-training/list/PlanLink';
import { oneOf } from '../../../../forms/address-query';
import { ReservedEventListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { link } from '../../../../i18n/link';
import { now, today } from '../../../../time/clock';
import { ButtonLink } from '../../../../ui/Button';
import { isMonth } from '../../../../ui/MonthGrid';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/formazione'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-training.list');
  const month = oneOf(search, 'mese');
  const question = readQuestion(search);
  const variables = { first: 20, after: question.after ?? null, filter: filterOf(question, now().toString()) };
  const heading = { title: t('title'), lead: t('lead'), help: 'training', aside: <PlanLink /> } as const;
  if (isMonth(month)) {
    return (
      <WorkPage locale={locale} {...heading}>
        <EventTabs current="calendar" />
        <MonthView month={month} />
      </WorkPage>
    );
  }
  const { data, error } = await queryAsViewer({ query: ReservedEventListDocument, variables });
  return (
    <WorkPage locale={locale} {...heading} done={oneOf(search, 'fatto')}>
      <EventTabs current="calendar" />
      <ButtonLink
        href={`${link(locale, '/area-riservata/formazione')}?mese=${today().toString().slice(0, 7)}`}
        tone="outline-primary"
        size="sm"
        icon="calendar"
      >
        {t('monthView')}
      </ButtonLink>
      {data?.trainingEvents ? (
        <EventList data={data} isPartial={Boolean(error)} question={question} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
