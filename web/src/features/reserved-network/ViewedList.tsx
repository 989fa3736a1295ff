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
  /** What is searched, where that is not the name of the ente. */
  searchLabel?: string;
  /** Of what the list is, where it is taken away. */
  about?: Record<string, string>;
  /** Name under which the list is taken away. */
  exported: ExportedList;
  views: readonly { word: string | undefined; text: string }[];
  pageInfo: Parameters<typeof ListPages>[0]['pageInfo'];
  isFirst: boolean;
  /** The rows, or that there are none. */
  children: ReactNode;
};

/** A list of the coordination: its views, the search by ente that keeps view and order, the rows, and its pages. */
export function ViewedList({ base, asked, by, label, exported, views, pageInfo, isFirst, children, ...more }: Props) {
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
      <EnteSearch action={base} text={q} kept={kept} label={more.searchLabel} />
      <ExportLinks list={exported} asked={{ ...more.about, ...asked }} />
      {children}
      <ListPages base={base} asked={asked} pageInfo={pageInfo} isFirst={isFirst} />
    </>
  );
}
