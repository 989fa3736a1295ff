import type { ReactNode } from 'react';
import { Orders, type Sort } from './Orders';

type Column<Row> = {
  key: string;
  title: ReactNode;
  cell: (row: Row) => ReactNode;
  isNumeric?: boolean;
  sort?: Sort;
};
type Props<Row> = {
  caption: ReactNode;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  isCaptionHidden?: boolean;
  /** Words before the orders, where the heads of the columns are not shown. */
  sortLabel?: string;
};

/** More columns than a tablet holds side by side. */
const MANY = 8;

/** Rows of like things; on a narrow screen each row becomes a card with its column titles. */
export function Table<Row>({ sortLabel, ...table }: Props<Row>) {
  const orders = table.columns.flatMap(({ key, title, sort }) => (sort ? [{ key, title, sort }] : []));
  if (orders.length === 0) return <Rows {...table} />;
  return (
    <>
      <Orders label={sortLabel} orders={orders} isForCards />
      <Rows {...table} />
    </>
  );
}

function Rows<Row>({ caption, columns, rows, keyOf, isCaptionHidden }: Omit<Props<Row>, 'sortLabel'>) {
  const [first, ...others] = columns;
  return (
    <table className={`table ${columns.length > MANY ? 'table-stack-wide' : 'table-stack'}`}>
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, isNumeric, sort }) => (
            <th scope="col" key={key} className={isNumeric ? 'numeric' : undefined} aria-sort={sort?.current}>
              {sort ? (
                <>
                  <a href={sort.href} className="table-sort">
                    {title}
                    {sort.current && <span aria-hidden="true">{sort.current === 'ascending' ? ' ▲' : ' ▼'}</span>}
                  </a>
                  <span className="table-sort-title">{title}</span>
                </>
              ) : (
                title
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {first && <th scope="row">{first.cell(row)}</th>}
            {others.map(({ key, title, cell, isNumeric }) => (
              <td key={key} className={isNumeric ? 'numeric' : undefined}>
                <span className="cell-title" aria-hidden="true">
                  {title}
                </span>
                <div className="cell">{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
