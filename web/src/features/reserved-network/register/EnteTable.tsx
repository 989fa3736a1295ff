import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { EnteRow_EnteFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import type { Sort } from '../../../ui/Orders';
import { Table } from '../../../ui/Table';
import { AdhesionBadge, ExampleBadge } from '../NetworkBadges';
import { addressOf, type EnteQuestion } from './ente-filter';

/** Enti, one a row. */
export function EnteTable({ rows, question }: { rows: EnteRow_EnteFragment[]; question: EnteQuestion }) {
  const t = useTranslations('reserved-network.table');
  const terms = useTranslations('reserved-terms');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const sort = (order: EnteQuestion['order']): Sort => ({
    href: withQuery(link(locale, '/area-riservata/rete'), addressOf({ ...question, order })),
    current: question.order === order ? 'ascending' : undefined,
  });
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      sortLabel={list('order')}
      columns={[
        {
          key: 'name',
          title: t('name'),
          sort: sort('NAME'),
          cell: (row) => (
            <span className="badge-row">
              <a href={link(locale, `/area-riservata/rete/${row.id}`)}>{row.name}</a>
              <ExampleBadge isExample={row.isExample} />
            </span>
          ),
        },
        {
          key: 'category',
          title: t('category'),
          sort: sort('CATEGORY'),
          cell: ({ category }) => terms(`enteCategory.${category}`),
        },
        {
          key: 'tier',
          title: t('tier'),
          cell: ({ tier, networkRole }) => (
            <>
              {terms(`tier.${tier}`)} <span className="muted">{terms(`networkRole.${networkRole}`)}</span>
            </>
          ),
        },
        {
          key: 'adhesion',
          title: t('adhesion'),
          sort: sort('ADHESION'),
          cell: ({ adhesionState }) => <AdhesionBadge state={adhesionState} />,
        },
        { key: 'bacino', title: t('bacino'), cell: ({ bacino }) => bacino?.name ?? '–' },
      ]}
    />
  );
}
