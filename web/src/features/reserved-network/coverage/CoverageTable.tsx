import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { CoveragePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import type { Sort } from '../../../ui/Orders';
import { Table } from '../../../ui/Table';
import { type CoverageOrder, inOrder } from './coverage-order';

type Row = Omit<NonNullable<CoveragePageQuery['coverage']>[number], '__typename'>;
type Props = { rows: Row[]; total: Omit<Row, 'category'>; order: CoverageOrder };

/** N21: target, enti of today and enti with an active adhesion, each category leading to its enti. */
export function CoverageTable({ rows, total, order }: Props) {
  const t = useTranslations('reserved-network.coverage');
  const terms = useTranslations('reserved-terms.enteCategory');
  const format = useFormatter();
  const list = useTranslations('reserved-frame.list');
  const base = link(useLocale(), '/area-riservata/rete');
  const sort = (word: CoverageOrder): Sort => ({
    href: withQuery(`${base}/copertura`, { ordine: word === 'categoria' ? undefined : word }),
    current: word === order ? (word === 'categoria' ? 'ascending' : 'descending') : undefined,
  });
  return (
    <Table
      caption={t('table')}
      rows={[...inOrder(rows, order, (category) => terms(category)), { ...total, category: null }]}
      keyOf={({ category }) => category ?? 'total'}
      sortLabel={list('order')}
      columns={[
        {
          key: 'category',
          title: t('category'),
          sort: sort('categoria'),
          cell: ({ category }) =>
            category ? (
              <a href={withQuery(base, { categoria: category })}>{terms(category)}</a>
            ) : (
              <strong>{t('total')}</strong>
            ),
        },
        {
          key: 'target',
          title: t('target'),
          isNumeric: true,
          sort: sort('previsti'),
          cell: ({ target }) => format.number(target),
        },
        {
          key: 'today',
          title: t('today'),
          isNumeric: true,
          sort: sort('oggi'),
          cell: ({ today }) => format.number(today),
        },
        {
          key: 'joined',
          title: t('joined'),
          isNumeric: true,
          sort: sort('aderenti'),
          cell: ({ joined }) => format.number(joined),
        },
        {
          key: 'missing',
          title: t('missing'),
          isNumeric: true,
          sort: sort('mancanti'),
          cell: ({ target, joined }) => format.number(Math.max(0, target - joined)),
        },
      ]}
    />
  );
}
