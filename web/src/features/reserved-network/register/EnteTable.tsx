import { useLocale, useTranslations } from 'next-intl';
import type { EnteRow_EnteFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';
import { AdhesionBadge, ExampleBadge } from '../NetworkBadges';

/** Enti, one a row. */
export function EnteTable({ rows }: { rows: EnteRow_EnteFragment[] }) {
  const t = useTranslations('reserved-network.table');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('name'),
          cell: (row) => (
            <span className="badge-row">
              <a href={link(locale, `/area-riservata/rete/${row.id}`)}>{row.name}</a>
              <ExampleBadge isExample={row.isExample} />
            </span>
          ),
        },
        { key: 'category', title: t('category'), cell: ({ category }) => terms(`enteCategory.${category}`) },
        { key: 'tier', title: t('tier'), cell: ({ tier }) => terms(`tier.${tier}`) },
        { key: 'adhesion', title: t('adhesion'), cell: ({ adhesionState }) => <AdhesionBadge state={adhesionState} /> },
        { key: 'bacino', title: t('bacino'), cell: ({ bacino }) => bacino?.name ?? '–' },
      ]}
    />
  );
}
