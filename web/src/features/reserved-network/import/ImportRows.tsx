import { useTranslations } from 'next-intl';
import type { EnteImportPageQuery } from '../../../graphql/generated/graphql';
import { Table } from '../../../ui/Table';

type Rows = NonNullable<EnteImportPageQuery['enteImport']>['rows'];

/** N1: rows with their number in the file, what they would do, and every error with its column. */
export function ImportRows({ rows }: { rows: Rows }) {
  const t = useTranslations('reserved-network.import');
  return (
    <Table
      caption={t('rows')}
      rows={rows}
      keyOf={({ line }) => String(line)}
      columns={[
        { key: 'line', title: t('line'), cell: ({ line }) => line },
        { key: 'name', title: t('name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { key: 'action', title: t('what'), cell: ({ action }) => (action ? t(`action.${action}`) : t('nothing')) },
        {
          key: 'faults',
          title: t('errors'),
          cell: ({ faults }) =>
            faults.length === 0
              ? '–'
              : faults.map(({ column, code, value }) => (
                  <span key={`${column}-${code}`} className="import-fault">
                    <strong>{column}</strong>: {t(`fault.${code}` as 'fault.REQUIRED')} {value && <bdi>«{value}»</bdi>}
                  </span>
                )),
        },
      ]}
    />
  );
}
