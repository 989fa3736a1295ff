import { useLocale, useTranslations } from 'next-intl';
import { fullMoment } from '../../../time/words';
import { Table } from '../../../ui/Table';
import type { Waiting } from './houses';

/** F11: how many letters and messages of each house have not left yet, and since when. */
export function WaitingTable({ waiting }: { waiting: Waiting[] }) {
  const t = useTranslations('reserved-access.deliveries');
  const locale = useLocale();
  return (
    <Table
      caption={t('waitingCaption')}
      isCaptionHidden
      rows={waiting}
      keyOf={({ house }) => house}
      columns={[
        { key: 'house', title: t('house'), cell: ({ house }) => t(`houses.${house}`) },
        { key: 'count', title: t('count'), cell: (row) => row.waiting, isNumeric: true },
        {
          key: 'since',
          title: t('since'),
          cell: ({ waitingSince }) => (waitingSince ? fullMoment(locale, waitingSince) : t('nothing')),
        },
      ]}
    />
  );
}
