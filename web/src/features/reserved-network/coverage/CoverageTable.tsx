import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { CoveragePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';

type Row = Omit<NonNullable<CoveragePageQuery['coverage']>[number], '__typename'>;
type Props = { rows: Row[]; total: Omit<Row, 'category'> };

/** N21: target, enti of today and enti with an active adhesion, each category leading to its enti. */
export function CoverageTable({ rows, total }: Props) {
  const t = useTranslations('reserved-network.coverage');
  const terms = useTranslations('reserved-terms.enteCategory');
  const format = useFormatter();
  const base = link(useLocale(), '/area-riservata/rete');
  return (
    <Table
      caption={t('table')}
      rows={[...rows, { ...total, category: null }]}
      keyOf={({ category }) => category ?? 'total'}
      columns={[
        {
          key: 'category',
          title: t('category'),
          cell: ({ category }) =>
            category ? (
              <a href={withQuery(base, { categoria: category })}>{terms(category)}</a>
            ) : (
              <strong>{t('total')}</strong>
            ),
        },
        { key: 'target', title: t('target'), isNumeric: true, cell: ({ target }) => format.number(target) },
        { key: 'today', title: t('today'), isNumeric: true, cell: ({ today }) => format.number(today) },
        { key: 'joined', title: t('joined'), isNumeric: true, cell: ({ joined }) => format.number(joined) },
        {
          key: 'missing',
          title: t('missing'),
          isNumeric: true,
          cell: ({ target, joined }) => format.number(Math.max(0, target - joined)),
        },
      ]}
    />
  );
}
