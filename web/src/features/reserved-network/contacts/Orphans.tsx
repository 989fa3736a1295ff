import { useLocale, useTranslations } from 'next-intl';
import type { OrphansPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { EnteSearch } from '../EnteSearch';
import { ExportLinks } from '../export/ExportLinks';
import { sortOf } from '../list-orders';
import type { OrphanOrder } from './orphan-orders';

type Props = {
  page: NonNullable<OrphansPageQuery['orphanedContacts']>;
  order: OrphanOrder;
  text?: string;
  isFirst: boolean;
};

/** N18: contacts who lost every role in their ente; each leads to where another is named. */
export function Orphans({ page, order, text, isFirst }: Props) {
  const t = useTranslations('reserved-network.orphans');
  const kinds = useTranslations('reserved-network.contacts.kind');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/referenti');
  const rows = page.edges.map(({ node }) => node);
  const asked = { q: text, ordine: order === 'ente' ? undefined : order };
  const sort = sortOf<OrphanOrder>({ base: here, asked, order, usual: 'ente' });
  const search = <EnteSearch action={here} text={text} kept={{ ordine: asked.ordine }} />;
  if (rows.length === 0)
    return (
      <>
        {(text || !isFirst) && search}
        <EmptyState icon="check" title={t('none')} />
      </>
    );
  return (
    <>
      {search}
      <ExportLinks list="referenti" asked={asked} />
      <Table
        caption={t('title')}
        isCaptionHidden
        rows={rows}
        keyOf={({ id }) => id}
        sortLabel={list('order')}
        columns={[
          {
            key: 'ente',
            title: t('ente'),
            sort: sort('ente'),
            cell: ({ ente }) => ente && <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>,
          },
          { key: 'kind', title: t('kind'), sort: sort('per'), cell: ({ kind }) => kinds(kind) },
          { key: 'name', title: t('name'), cell: ({ name }) => <bdi>{name}</bdi> },
          {
            key: 'since',
            title: t('since'),
            sort: sort('dal'),
            cell: ({ namedAt }) => longDate(locale, namedAt),
          },
          {
            key: 'act',
            title: t('act'),
            cell: ({ ente, name }) =>
              ente?.viewerCanNameContact ? (
                <a href={`${link(locale, `/area-riservata/rete/${ente.id}`)}#referenti`}>
                  {t('replace')}
                  <span className="visually-hidden"> {name}</span>
                </a>
              ) : (
                '–'
              ),
          },
        ]}
      />
      <ListPages base={here} asked={asked} pageInfo={page.pageInfo} isFirst={isFirst} />
    </>
  );
}
