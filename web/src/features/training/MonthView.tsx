import { getTranslations } from 'next-intl/server';
import { PublicPlanDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { dayOf, monthOf, timeOf, weekdayOf } from '../../time/words';
import { ButtonLink } from '../../ui/Button';
import { MonthGrid, monthAfter } from '../../ui/MonthGrid';
import { PageHeading } from '../../ui/PageHeading';
import { Pagination } from '../../ui/Pagination';
import { Unavailable } from '../../ui/Unavailable';

/** Public meetings of a month, day by day (T1). */
export async function MonthView({ locale, month }: { locale: string; month: string }) {
  const [t, { data }] = await Promise.all([
    getTranslations('training'),
    query({ query: PublicPlanDocument, variables: { year: Number(month.slice(0, 4)) } }),
  ]);
  const base = link(locale, '/formazione');
  const events = data?.trainingPlan?.filter(({ state }) => state === 'PUBLISHED');
  const of = (one: string) => ({ href: `${base}?mese=${one}`, text: monthOf(locale, `${one}-01`) });
  return (
    <Page locale={locale} crumbs={[{ text: t('title'), href: base }, { text: monthOf(locale, `${month}-01`) }]}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ButtonLink href={base} tone="outline-primary" icon="list">
        {t('listView')}
      </ButtonLink>
      {events ? (
        <MonthGrid
          caption={monthOf(locale, `${month}-01`)}
          first={`${month}-01`}
          none={t('noneInMonth')}
          weekdays={[1, 2, 3, 4, 5, 6, 7].map((day) => weekdayOf(locale, day))}
          entriesOf={(day) =>
            events
              .filter(({ startsAt }) => dayOf(startsAt) === day)
              .map(({ id, slug, title, startsAt }) => ({
                key: id,
                href: link(locale, `/formazione/${slug}`),
                text: `${timeOf(locale, startsAt)} ${title}`,
                lang: 'it',
              }))
          }
        />
      ) : (
        <Unavailable />
      )}
      <Pagination label={t('calendarView')} first={of(monthAfter(month, -1))} next={of(monthAfter(month, 1))} />
    </Page>
  );
}
