import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { DuePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Pagination } from '../../../ui/Pagination';
import { Table } from '../../../ui/Table';
import { Tabs } from '../../../ui/Tabs';
import { EnteSearch } from '../EnteSearch';
import { AdhesionBadge } from '../NetworkBadges';
import { type DueView, dueWords } from './due-views';

type Props = { page: Page; view: DueView; text: string | undefined; isFirst: boolean };
type Page = NonNullable<DuePageQuery['adhesions']>;

/** N6 N8 N15: adhesions that somebody must decide, sign or renew, by name of the ente. */
export function DueList({ page, view, text, isFirst }: Props) {
  const t = useTranslations('reserved-network.due');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/scadenze');
  const dateOf = (at: string | null) => (at ? longDate(locale, at) : '–');
  const rows = page.edges.map(({ node }) => node);
  return (
    <>
      <Tabs
        label={t('views')}
        tabs={dueWords.map((word) => ({
          text: t(`view.${word}`),
          href: withQuery(here, { che: word, q: text }),
          isCurrent: word === view,
        }))}
      />
      <EnteSearch action={here} text={text} kept={{ che: view }} />
      {rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table
          caption={t(`view.${view}`)}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'ente',
              title: t('ente'),
              cell: ({ ente }) => <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>,
            },
            {
              key: 'version',
              title: t('version'),
              cell: ({ protocolloVersion: { number, title } }) => t('versionOf', { number, title }),
            },
            { key: 'state', title: t('state'), cell: ({ state }) => <AdhesionBadge state={state} /> },
            {
              key: 'requested',
              title: t('requested'),
              cell: ({ requestedAt }) => dateOf(requestedAt?.slice(0, 10) ?? null),
            },
            { key: 'enteSigned', title: t('byEnte'), cell: ({ signedByEnteOn }) => dateOf(signedByEnteOn) },
            {
              key: 'provincia',
              title: t('byProvincia'),
              cell: ({ signedByProvinciaOn }) => dateOf(signedByProvinciaOn),
            },
            {
              key: 'by',
              title: t('by'),
              cell: ({ isRenewal, protocolloVersion, lastDay, graceUntil, state }) =>
                isRenewal && state !== 'ACTIVE' ? dateOf(protocolloVersion.resignBy) : dateOf(graceUntil ?? lastDay),
            },
          ]}
        />
      )}
      <Pagination
        label={list('label')}
        next={
          page.pageInfo.hasNextPage
            ? { href: withQuery(here, { che: view, q: text, dopo: page.pageInfo.endCursor }), text: list('next') }
            : null
        }
        first={isFirst ? null : { href: withQuery(here, { che: view, q: text }), text: list('first') }}
      />
    </>
  );
}
