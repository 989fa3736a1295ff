import type { ReactNode } from 'react';
import { withQuery } from '../../forms/address-query';
import { ListPages } from '../../site/ListPages';
import { Tabs } from '../../ui/Tabs';
import { EnteSearch } from './EnteSearch';
import { ExportLinks } from './export/ExportLinks';
import type { ExportedList } from './export/lists';

type Props = {
  /** Address of the list, without what it is asked. */
  base: string;
  /** What the address asks besides the page: the view, the text as `q`, the order as `ordine`. */
  asked: Record<string, string | undefined>;
  /** Name of the view in the address. */
  by: string;
  label: string;
  /** Name under which the list is taken away. */
  exported: ExportedList;
  views: readonly { word: string | undefined; text: string }[];
  pageInfo: Parameters<typeof ListPages>[0]['pageInfo'];
  isFirst: boolean;
  /** The rows, or that there are none. */
  children: ReactNode;
};

/** A list of the coordination: its views, the search by ente that keeps view and order, the rows, and its pages. */
export function ViewedList({ base, asked, by, label, exported, views, pageInfo, isFirst, children }: Props) {
  const { q, ...kept } = asked;
  return (
    <>
      <Tabs
        label={label}
        tabs={views.map(({ word, text }) => ({
          text,
          href: withQuery(base, { ...asked, [by]: word }),
          isCurrent: word === asked[by],
        }))}
      />
      <EnteSearch action={base} text={q} kept={kept} />
      <ExportLinks list={exported} asked={asked} />
      {children}
      <ListPages base={base} asked={asked} pageInfo={pageInfo} isFirst={isFirst} />
    </>
  );
}
