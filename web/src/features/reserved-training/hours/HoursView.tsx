import { getLocale, getTranslations } from 'next-intl/server';
import type { OwnTrainingHoursQuery, TrainingHoursQuery } from '../../../graphql/generated/graphql';
import { spokenMinutes } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { Unavailable } from '../../../ui/Unavailable';

type Row = NonNullable<TrainingHoursQuery['trainingHours']>[number];
type OwnRow = NonNullable<OwnTrainingHoursQuery['trainingHours']>[number];
type Props = { rows: Row[]; year: number };

/** T16: how many hours each ente has learnt in a year; for an administrator their own, person by person. */
export async function HoursView({ rows, year }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-training.hours'), getLocale()]);
  if (rows.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('none', { year: String(year) })}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p>
        <ButtonLink tone="outline-primary" icon="download" href={`/api/files/training/hours/${year}`} isDownload>
          {t('csv')}
        </ButtonLink>
      </p>
      <Table
        caption={t('caption', { year: String(year) })}
        rows={rows}
        keyOf={({ ente }) => ente?.id ?? ''}
        columns={[
          { key: 'ente', title: t('ente'), cell: ({ ente }) => ente?.name ?? t('unnamed') },
          { key: 'time', title: t('time'), cell: ({ minutes }) => spokenMinutes(locale, minutes) },
          { key: 'people', title: t('people'), isNumeric: true, cell: ({ people }) => people },
          { key: 'events', title: t('events'), isNumeric: true, cell: ({ events }) => events },
        ]}
      />
      {rows.map((row) => 'byPerson' in row && <EachPerson key={row.ente?.id ?? ''} row={row as OwnRow} />)}
    </>
  );
}

async function EachPerson({ row }: { row: OwnRow }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-training.hours'), getLocale()]);
  if (row.byPerson === null) return <Unavailable />;
  return (
    <section aria-labelledby="ore-persone">
      <h2 id="ore-persone">{t('each')}</h2>
      <p>{t('eachHint')}</p>
      <Table
        caption={t('each')}
        isCaptionHidden
        rows={row.byPerson}
        keyOf={({ person }) => person?.id ?? ''}
        columns={[
          { key: 'person', title: t('person'), cell: ({ person }) => person?.displayName ?? t('unnamedPerson') },
          { key: 'time', title: t('time'), cell: ({ minutes }) => spokenMinutes(locale, minutes) },
          { key: 'events', title: t('events'), isNumeric: true, cell: ({ events }) => events },
        ]}
      />
    </section>
  );
}
