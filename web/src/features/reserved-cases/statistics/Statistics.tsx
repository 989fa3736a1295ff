import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import type { ReservedCaseStatisticsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterBar } from '../../../ui/FilterBar';
import { Select } from '../../../ui/Select';
import { Table } from '../../../ui/Table';
import { TextField } from '../../../ui/TextField';

/** Ways to divide the statistics, as the address names them. */
export const dimensions = ['ALL', 'DESK', 'BACINO', 'OFFICE', 'TOPIC', 'URGENCY'] as const;
type Dimension = (typeof dimensions)[number];
type Props = { data: ReservedCaseStatisticsQuery; from: string; to: string; by: Dimension };
/** Hours from which a time is told in days. */
const DAYS_FROM = 48;
type Row = NonNullable<ReservedCaseStatisticsQuery['caseStatistics']>[number];

/** C31: volumes, times and rates over cycles, within what the reader sees. */
export async function Statistics({ data, from, to, by }: Props) {
  const [t, list, urgency, format, locale] = await Promise.all([
    getTranslations('reserved-cases.statistics'),
    getTranslations('reserved-frame.list'),
    getTranslations('reserved-terms.urgency'),
    getFormatter(),
    getLocale(),
  ]);
  const rows = data.caseStatistics ?? [];
  const nameOf = ({ key, name }: Row): string => {
    if (by === 'ALL') return `${longDate(locale, from)} – ${longDate(locale, to)}`;
    if (name) return name;
    const named = [
      ...(data.topics ?? []).map(({ id, title }) => [id, title]),
      ...(data.bacini ?? []).map(({ id, name: of }) => [id, of]),
    ];
    const found = named.find(([id]) => id === key)?.[1];
    return found ?? (key && urgency.has(key as never) ? urgency(key as never) : t('none'));
  };
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const lasting = (hours: number): string =>
    hours < DAYS_FROM ? t('hours', { count: Math.round(hours) }) : t('days', { count: Math.round(hours / 24) });
  const times = ({ median, p90 }: Row['toTriage']) =>
    median === null || median === undefined ? (
      '–'
    ) : (
      <>
        {t('half', { time: lasting(median) })}
        <br />
        <span className="muted">{t('most', { time: lasting(p90 ?? median) })}</span>
      </>
    );
  return (
    <>
      <FilterBar
        action={link(locale, '/area-riservata/segnalazioni/statistiche')}
        words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
        isFiltered
        search={
          <Select
            name="per"
            label={t('divide')}
            value={by}
            options={dimensions.map((value) => ({ value, text: t(`by.${value}`) }))}
          />
        }
      >
        <TextField type="date" name="dal" label={t('from')} value={from} width="short" />
        <TextField type="date" name="al" label={t('to')} value={to} width="short" />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t('nothing')}>
          <p>{t('nothingHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          rows={rows}
          keyOf={(row) => row.key ?? 'none'}
          columns={[
            { key: 'name', title: by === 'ALL' ? t('period') : t(`by.${by}`), cell: nameOf },
            { key: 'raised', title: t('raised'), isNumeric: true, cell: ({ raised }) => raised },
            { key: 'answered', title: t('answered'), isNumeric: true, cell: ({ answered }) => answered },
            { key: 'inTime', title: t('inTime'), isNumeric: true, cell: ({ inTime }) => inTime },
            {
              key: 'reopened',
              title: t('reopened'),
              isNumeric: true,
              cell: ({ reopened, reopenRate }) => `${reopened} (${share(reopenRate)})`,
            },
            {
              key: 'validated',
              title: t('validated'),
              isNumeric: true,
              cell: ({ validated, validationRate }) => `${validated} (${share(validationRate)})`,
            },
            {
              key: 'deflected',
              title: t('deflected'),
              isNumeric: true,
              cell: ({ deflected, deflectionRate }) => `${deflected} (${share(deflectionRate)})`,
            },
            { key: 'toTriage', title: t('toTriage'), cell: ({ toTriage }) => times(toTriage) },
            { key: 'toRelay', title: t('toRelay'), cell: ({ toRelay }) => times(toRelay) },
            { key: 'toAnswer', title: t('toAnswer'), cell: ({ toAnswer }) => times(toAnswer) },
            { key: 'toValidation', title: t('toValidation'), cell: ({ toValidation }) => times(toValidation) },
          ]}
        />
      )}
    </>
  );
}
