import type { ReactNode } from 'react';

/** A way to the same list in another order; the direction of the one that is shown now. */
export type Sort = { href: string; current?: 'ascending' | 'descending' };

type Props = {
  label?: string;
  orders: { key: string; title: ReactNode; sort: Sort }[];
  /** Only where a table has become cards, without the heads of its columns. */
  isForCards?: boolean;
};

/** The orders of a list that has no heads of columns. */
export function Orders({ label, orders, isForCards }: Props) {
  return (
    <p className={isForCards ? 'table-orders' : 'list-orders'}>
      {label && <span>{label}</span>}
      {orders.map(({ key, title, sort }) => (
        <a key={key} href={sort.href} aria-current={sort.current ? 'true' : undefined}>
          {title}
        </a>
      ))}
    </p>
  );
}
