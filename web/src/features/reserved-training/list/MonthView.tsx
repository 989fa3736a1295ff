import { getLocale, getTranslations } from 'next-intl/server';
import { TrainingPlanDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { dayOf, monthOf, timeOf, weekdayOf } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { MonthGrid, monthAfter } from '../../../ui/MonthGrid';
import { Pagination } from '../../../ui/Pagination';
import { Unavailable } from '../../../ui/Unavailable';

/** The meetings of a month, day by day, those that the reader may see (T1). */
export async function MonthView({ month }: { month: string }) {
  const [t, locale, { data }] = await Promise.all([
    getTranslations('reserved-training.list'),
    getLocale(),
    queryAsViewer({ query: TrainingPlanDocument, variables: { year: Number(month.slice(0, 4)) } }),
  ]);
  const base = link(locale, '/area-riservata/formazione');
  const events = data?.trainingPlan?.filter(({ state }) => state !== 'CANCELLED');
  const of = (one: string) => ({ href: `${base}?mese=${one}`, text: monthOf(locale, `${one}-01`) });
  if (!events) return <Unavailable />;
  return (
    <>
      <ButtonLink href={base} tone="outline-primary" icon="list">
        {t('listView')}
      </ButtonLink>
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
              href: `${base}/${slug}`,
              text: `${timeOf(locale, startsAt)} ${title}`,
              lang: 'it',
            }))
        }
      />
      <Pagination label={t('monthView')} first={of(monthAfter(month, -1))} next={of(monthAfter(month, 1))} />
    </>
  );
}
