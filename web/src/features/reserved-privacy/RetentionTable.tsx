import { useLocale, useTranslations } from 'next-intl';
import { longDate } from '../../time/words';
import { Badge } from '../../ui/Chip';
import { Table } from '../../ui/Table';
import type { RetentionLine } from './houses';

/** C37: each kind of data, how long it is kept and on whose word, and what a run would forget now. */
export function RetentionTable({ lines }: { lines: RetentionLine[] }) {
  const t = useTranslations('reserved-privacy');
  const locale = useLocale();
  return (
    <Table
      caption={t('terms.caption')}
      isCaptionHidden
      rows={lines}
      keyOf={({ house, kind }) => `${house} ${kind}`}
      columns={[
        {
          key: 'kind',
          title: t('terms.kind'),
          cell: ({ house, kind }) => `${t(`houses.${house}`)}: ${t(`kinds.${kind as 'LETTERS'}`)}`,
        },
        {
          key: 'months',
          title: t('terms.months'),
          cell: ({ months }) => (months === null ? t('terms.own') : t('terms.count', { months: months ?? 0 })),
        },
        {
          key: 'state',
          title: t('terms.state'),
          cell: ({ isConfirmed, since, source }) =>
            isConfirmed ? (
              <>
                <Badge tone="success">{t('terms.confirmed')}</Badge>
                {since && (
                  <small className="muted">
                    {' '}
                    {t('terms.since', { day: longDate(locale, since), source: source ?? '' })}
                  </small>
                )}
              </>
            ) : (
              <Badge tone="warning">{t('terms.unconfirmed')}</Badge>
            ),
        },
        { key: 'due', title: t('terms.due'), cell: ({ due }) => due, isNumeric: true },
        { key: 'held', title: t('terms.held'), cell: ({ held }) => held, isNumeric: true },
        { key: 'forgotten', title: t('terms.forgotten'), cell: ({ forgotten }) => forgotten, isNumeric: true },
      ]}
    />
  );
}
