import type { ReactNode } from 'react';

type Column<Row> = { key: string; title: ReactNode; cell: (row: Row) => ReactNode; isNumeric?: boolean };
type Props<Row> = {
  caption: ReactNode;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
  isCaptionHidden?: boolean;
};

/** Rows of like things; on a narrow screen each row becomes a card with its column titles. */
export function Table<Row>({ caption, columns, rows, keyOf, isCaptionHidden }: Props<Row>) {
  const [first, ...others] = columns;
  return (
    <table className="table table-stack">
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, isNumeric }) => (
            <th scope="col" key={key} className={isNumeric ? 'numeric' : undefined}>
              {title}
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
                <span className="cell">{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
