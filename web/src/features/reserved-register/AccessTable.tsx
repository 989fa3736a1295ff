import { useLocale, useTranslations } from 'next-intl';
import { fullMoment } from '../../time/words';
import { Badge } from '../../ui/Chip';
import { Table } from '../../ui/Table';
import type { Line } from './register-page';
import { hasLeft } from './register-question';

/** I11 I12: who saw it, when, and what left the platform. */
export function AccessTable({ lines }: { lines: Line[] }) {
  const t = useTranslations('reserved-register.table');
  const locale = useLocale();
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={lines}
      keyOf={({ house, id }) => `${house} ${id}`}
      columns={[
        { key: 'at', title: t('at'), cell: ({ at }) => fullMoment(locale, at) },
        {
          key: 'by',
          title: t('by'),
          cell: ({ by, actorKind }) => by?.displayName ?? t(`actor.${actorKind as 'PERSON'}`),
        },
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ kind }) => <Badge tone={hasLeft(kind) ? 'warning' : 'neutral'}>{t(`kinds.${kind}`)}</Badge>,
        },
        { key: 'what', title: t('what'), cell: ({ operation }) => <code>{operation ?? '–'}</code> },
        { key: 'rows', title: t('rows'), isNumeric: true, cell: ({ rows: held }) => held },
        { key: 'house', title: t('house'), cell: ({ house }) => t(`houses.${house}`) },
      ]}
    />
  );
}
