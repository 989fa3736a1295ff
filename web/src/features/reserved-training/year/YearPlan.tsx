import { getLocale, getTranslations } from 'next-intl/server';
import type { TrainingPlanQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { monthOf, timeOf } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { dateParts } from '../date-parts';
import { EventStateBadge } from '../EventBadges';
import { eventKinds } from '../vocabulary';

/** How many a year the founding text asks for; 5 bacini have three meetings each (T1, N20). */
const WANTED: Partial<Record<(typeof eventKinds)[number], number>> = {
  QUARTERLY: 4,
  EXPERT: 2,
  EQUIPE: 12,
  WIDER_NETWORK: 4,
  BASIN_PRESENTATION: 5,
  BASIN_INITIAL: 5,
  BASIN_INTERIM: 5,
  FINAL_EVENT: 1,
};

const monthKey = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit' }).format(new Date(at));

/** The meetings of a year against what was promised, month by month, each with what came of it. */
export async function YearPlan({ data }: { data: TrainingPlanQuery }) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-training.year'),
    getTranslations('reserved-terms.eventKind'),
    getLocale(),
  ]);
  const rows = data.trainingPlan ?? [];
  const bacini = new Map((data.bacini ?? []).map(({ id, name }) => [id, name]));
  const months = Map.groupBy(rows, ({ startsAt }) => monthKey(startsAt));
  const held = rows.filter(({ state }) => state !== 'CANCELLED');
  if (rows.length === 0) return <EmptyState icon="calendar" title={t('none')} />;
  return (
    <>
      <Table
        caption={t('promised')}
        rows={[...eventKinds]}
        keyOf={(kind) => kind}
        columns={[
          { key: 'kind', title: t('kind'), cell: (kind) => terms(kind) },
          {
            key: 'planned',
            title: t('planned'),
            isNumeric: true,
            cell: (kind) => held.filter((row) => row.kind === kind).length,
          },
          { key: 'wanted', title: t('wanted'), isNumeric: true, cell: (kind) => WANTED[kind] ?? '–' },
        ]}
      />
      {[...months].map(([month, events]) => (
        <section key={month} aria-labelledby={`mese-${month}`}>
          <h2 id={`mese-${month}`}>{monthOf(locale, `${month}-15T12:00:00Z`)}</h2>
          <ul>
            {events.map((row) => (
              <li key={row.id}>
                {`${dateParts(locale, row.startsAt).weekday} ${dateParts(locale, row.startsAt).day}, ${timeOf(locale, row.startsAt)} · `}
                <a href={link(locale, `/area-riservata/formazione/${row.slug}`)} lang="it">
                  {row.title}
                </a>{' '}
                <EventStateBadge state={row.state} />
                <span className="muted">
                  {[
                    terms(row.kind),
                    row.bacinoId && bacini.get(row.bacinoId),
                    t('seats', { taken: row.taken, capacity: row.capacity }),
                    row.present > 0 && t('present', { count: row.present }),
                  ]
                    .filter(Boolean)
                    .map((fact) => ` · ${fact}`)
                    .join('')}
                </span>
                {row.outcome && <p lang="it">{row.outcome}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
