import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { Settings_AgendaFragment } from '../../../graphql/generated/graphql';
import { today } from '../../../time/clock';
import { longDate, weekdayOf } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Table } from '../../../ui/Table';
import { endWindow } from './change-agenda';

/** A25: when the agenda receives, week by week; a window that ends leaves its appointments as they are (A28). */
export async function Windows({ agenda }: { agenda: Settings_AgendaFragment }) {
  const [t, words, locale] = await Promise.all([getTranslations('reserved-agenda.settings'), formWords(), getLocale()]);
  const day = today().toString();
  const rows = agenda.windows.filter(({ validTo }) => validTo === null || validTo >= day);
  const titles = new Map(agenda.allPurposes.map(({ id, title }) => [id, title]));
  if (rows.length === 0) return <p className="muted">{t('noWindows')}</p>;
  return (
    <Table
      caption={t('windows')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'day', title: t('weekday'), cell: (row) => weekdayOf(locale, row.weekday, 'long') },
        {
          key: 'hours',
          title: t('hours'),
          cell: (row) =>
            [
              `${row.opens}–${row.closes}`,
              ...row.breaks.map((one) => t('break', { from: one.opens, to: one.closes })),
            ].join(', '),
        },
        {
          key: 'counters',
          title: t('counters'),
          cell: (row) => t('countersOf', { count: row.counters, public: row.publicCounters }),
        },
        {
          key: 'purposes',
          title: t('purposes'),
          cell: (row) => row.purposeIds?.map((id) => titles.get(id)).join(', ') ?? t('allPurposes'),
        },
        {
          key: 'receivedBy',
          title: t('receivedBy'),
          cell: (row) => row.receivedBy?.displayName ?? t('receivedByAnybody'),
        },
        {
          key: 'valid',
          title: t('valid'),
          cell: (row) =>
            row.validTo ? t('validTo', { date: longDate(locale, row.validTo) }) : longDate(locale, row.validFrom),
        },
        {
          key: 'act',
          title: t('act'),
          cell: (row) =>
            row.validTo === null && (
              <ActionForm
                action={endWindow}
                clientKey={crypto.randomUUID()}
                words={words}
                prefix={`w${row.id}`}
                hidden={{ agendaId: agenda.id, windowId: row.id }}
              >
                <Button tone="outline-primary" size="sm">
                  {t('endWindow')}
                  <span className="visually-hidden">{`: ${weekdayOf(locale, row.weekday, 'long')} ${row.opens}`}</span>
                </Button>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
