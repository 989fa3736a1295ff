import { useLocale, useTranslations } from 'next-intl';
import type { EnteImportPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import { ViewedList } from '../ViewedList';
import { type RowOrder, type RowState, type RowsQuestion, rowStateWords, rowsAddress } from './import-question';

type Props = { table: NonNullable<EnteImportPageQuery['enteImport']>; question: RowsQuestion };

/** N1: rows with their number in the file, what they would do, and every error with its column, page by page. */
export function ImportRows({ table, question }: Props) {
  const t = useTranslations('reserved-network.import');
  const list = useTranslations('reserved-frame.list');
  const base = link(useLocale(), `/area-riservata/rete/importa/${table.id}`);
  const { totalCount, edges, pageInfo } = table.lines;
  const rows = edges.map(({ node }) => node);
  const asked = rowsAddress(question);
  const sort = sortOf<RowOrder>({ base, asked, order: question.order, usual: 'stato' });
  const { fresh, changed, same, wrong } = table.sums;
  const counts: Record<RowState, number> = { errori: wrong, nuovi: fresh, cambiati: changed, uguali: same };
  const all = fresh + changed + same + wrong;
  return (
    <ViewedList
      base={base}
      asked={asked}
      by="stato"
      label={t('views')}
      searchLabel={t('search')}
      exported="righe"
      about={{ tabella: table.id }}
      views={[
        { word: undefined, text: t('view.tutte', { count: all }) },
        ...rowStateWords.map((word) => ({ word, text: t(`view.${word}`, { count: counts[word] }) })),
      ]}
      pageInfo={pageInfo}
      isFirst={!question.after}
    >
      {totalCount !== null && totalCount > 0 && question.text && (
        <p role="status">{totalCount > 1000 ? list('many') : list('count', { count: totalCount })}</p>
      )}
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('noneFound')} />
      ) : (
        <Table
          caption={t('rows')}
          rows={rows}
          keyOf={({ line }) => String(line)}
          sortLabel={list('order')}
          columns={[
            { key: 'line', title: t('line'), sort: sort('riga'), cell: ({ line }) => line },
            { key: 'name', title: t('name'), sort: sort('nome'), cell: ({ name }) => <bdi>{name}</bdi> },
            { key: 'action', title: t('what'), sort: sort('stato'), cell: ({ state }) => t(`action.${state}`) },
            {
              key: 'faults',
              title: t('errors'),
              cell: ({ faults }) =>
                faults.length === 0
                  ? '–'
                  : faults.map(({ column, code, value }) => (
                      <span key={`${column}-${code}`} className="import-fault">
                        <strong>{column}</strong>: {t(`fault.${code}` as 'fault.REQUIRED')}{' '}
                        {value && <bdi>«{value}»</bdi>}
                      </span>
                    )),
            },
          ]}
        />
      )}
    </ViewedList>
  );
}
