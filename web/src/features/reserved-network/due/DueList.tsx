import { useLocale, useTranslations } from 'next-intl';
import type { DuePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import { AdhesionBadge } from '../NetworkBadges';
import { ViewedList } from '../ViewedList';
import { type DueOrder, type DueView, dueWords } from './due-views';

type Props = { page: Page; view: DueView; order: DueOrder; text: string | undefined; isFirst: boolean };
type Page = NonNullable<DuePageQuery['adhesions']>;

/** N6 N8 N15: adhesions that somebody must decide, sign or renew, by name of the ente. */
export function DueList({ page, view, order, text, isFirst }: Props) {
  const t = useTranslations('reserved-network.due');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/scadenze');
  const dateOf = (at: string | null) => (at ? longDate(locale, at) : '–');
  const rows = page.edges.map(({ node }) => node);
  const asked = { che: view, q: text, ordine: order === 'ente' ? undefined : order };
  const sort = sortOf<DueOrder>({ base: here, asked, order, usual: 'ente' });
  return (
    <ViewedList
      base={here}
      asked={asked}
      by="che"
      label={t('views')}
      exported="scadenze"
      views={dueWords.map((word) => ({ word, text: t(`view.${word}`) }))}
      pageInfo={page.pageInfo}
      isFirst={isFirst}
    >
      {rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table
          caption={t(`view.${view}`)}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          sortLabel={list('order')}
          columns={[
            {
              key: 'ente',
              title: t('ente'),
              sort: sort('ente'),
              cell: ({ ente }) => <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>,
            },
            {
              key: 'version',
              title: t('version'),
              cell: ({ protocolloVersion: { number, title } }) => t('versionOf', { number, title }),
            },
            {
              key: 'state',
              title: t('state'),
              sort: sort('stato'),
              cell: ({ state, isFiledOnline }) => (
                <>
                  <AdhesionBadge state={state} /> {isFiledOnline && <span className="muted">{t('online')}</span>}
                </>
              ),
            },
            {
              key: 'requested',
              title: t('requested'),
              sort: sort('richiesta'),
              cell: ({ requestedAt }) => dateOf(requestedAt),
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
              sort: sort('termine'),
              cell: ({ isRenewal, protocolloVersion, lastDay, graceUntil, state }) =>
                isRenewal && state !== 'ACTIVE' ? dateOf(protocolloVersion.resignBy) : dateOf(graceUntil ?? lastDay),
            },
          ]}
        />
      )}
    </ViewedList>
  );
}
