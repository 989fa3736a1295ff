import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { OrphansPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Pagination } from '../../../ui/Pagination';
import { Table } from '../../../ui/Table';
import { EnteSearch } from '../EnteSearch';

type Props = { page: NonNullable<OrphansPageQuery['orphanedContacts']>; text?: string; isFirst: boolean };

/** N18: contacts who lost every role in their ente; each leads to where another is named. */
export function Orphans({ page, text, isFirst }: Props) {
  const t = useTranslations('reserved-network.orphans');
  const kinds = useTranslations('reserved-network.contacts.kind');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/referenti');
  const rows = page.edges.map(({ node }) => node);
  const search = <EnteSearch action={here} text={text} />;
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
      <Table
        caption={t('title')}
        isCaptionHidden
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'ente',
            title: t('ente'),
            cell: ({ ente }) => ente && <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>,
          },
          { key: 'kind', title: t('kind'), cell: ({ kind }) => kinds(kind) },
          { key: 'name', title: t('name'), cell: ({ name }) => <bdi>{name}</bdi> },
          { key: 'since', title: t('since'), cell: ({ namedAt }) => longDate(locale, namedAt.slice(0, 10)) },
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
      <Pagination
        label={list('label')}
        next={
          page.pageInfo.hasNextPage
            ? { href: withQuery(here, { q: text, dopo: page.pageInfo.endCursor }), text: list('next') }
            : null
        }
        first={isFirst ? null : { href: withQuery(here, { q: text }), text: list('first') }}
      />
    </>
  );
}
