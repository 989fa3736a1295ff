import type { ReactNode } from 'react';
import { Button, ButtonLink } from './Button';
import { Icon } from './Icon';

type Props = {
  action: string;
  words: { filters: string; apply: string; clear: string };
  /** Where the list without filters is, when that is not `action`. */
  clearHref?: string;
  /** What is filtered now, in view while the filters are folded. */
  isFiltered: boolean;
  search: ReactNode;
  /** Further filters, folded; none where words are enough. */
  children?: ReactNode;
};

/** Search and filters of a list; a plain GET form, so that the address holds them. */
export function FilterBar({ action, clearHref = action, words, isFiltered, search, children }: Props) {
  return (
    <search className="filter-bar">
      <form action={action} method="get">
        <div className="filter-search">{search}</div>
        {children && (
          <details className="filter-more" open={isFiltered}>
            <summary>
              <Icon name="funnel" size="sm" />
              <span>{words.filters}</span>
            </summary>
            <div className="filter-fields">{children}</div>
          </details>
        )}
        <div className="filter-actions">
          <Button icon="search">{words.apply}</Button>
          {isFiltered && (
            <ButtonLink tone="link" href={clearHref}>
              {words.clear}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
