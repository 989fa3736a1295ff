import { getLocale, getTranslations } from 'next-intl/server';
import type { AgendaNumbersQuery } from '../../../graphql/generated/graphql';
import { type Locale, languageNames } from '../../../i18n/routing';
import { DefinitionList } from '../../../ui/DefinitionList';
import { Table } from '../../../ui/Table';

type Found = NonNullable<AgendaNumbersQuery['agendaNumbers']>;
type Share = Found['byOrigin'][number];

/** A38: what an agenda offered, what was taken, by whom and with which notice. */
export async function Numbers({ numbers }: { numbers: Found }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-agenda.numbers'), getLocale()]);
  const rate = (value: number | null): string =>
    value === null ? '–' : value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const hours = (minutes: number): string => t('hours', { count: Math.round(minutes / 60) });
  const days = numbers.medianLeadDays;
  const shares = (title: string, rows: Share[], name: (key: string) => string) =>
    rows.length > 0 && (
      <Table
        caption={title}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { key: 'value', title, cell: ({ key }) => (key === '' ? t('unsaid') : name(key)) },
          { key: 'count', title: t('bookings'), cell: ({ count }) => count, isNumeric: true },
        ]}
      />
    );
  return (
    <>
      <DefinitionList
        entries={[
          {
            term: t('fillRate'),
            detail: `${rate(numbers.fillRate)} (${hours(numbers.bookedMinutes)} / ${hours(numbers.offeredMinutes)})`,
          },
          { term: t('bookings'), detail: numbers.bookings },
          { term: t('served'), detail: numbers.served },
          { term: t('noShows'), detail: `${numbers.noShows} (${rate(numbers.noShowRate)})` },
          {
            term: t('cancelled'),
            detail: t('cancelledOf', { citizen: numbers.cancelledByCitizen, office: numbers.cancelledByOffice }),
          },
          { term: t('lead'), detail: days === null ? '–' : t('days', { count: days }) },
        ]}
      />
      {shares(t('byPurpose'), numbers.byPurpose, (key) => key)}
      {shares(t('byOrigin'), numbers.byOrigin, (key) =>
        t.has(`origins.${key}` as never) ? t(`origins.${key}` as never) : key,
      )}
      {shares(t('byLanguage'), numbers.byLanguage, (key) => languageNames[key as Locale] ?? key)}
      {shares(t('byResidence'), numbers.byResidence, (key) => key)}
    </>
  );
}
