import { useLocale, useTranslations } from 'next-intl';
import type { ChangesPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import { ViewedList } from '../ViewedList';
import { type ChangeOrder, type ChangeView, changeViewWords } from './change-views';

type Page = NonNullable<ChangesPageQuery['enteChanges']>;
type Props = { page: Page; view: ChangeView; order: ChangeOrder; text: string | undefined; isFirst: boolean };

/** N25: new names, mergers and divisions of the whole network, what is about to happen first. */
export function PlannedChanges({ page, view, order, text, isFirst }: Props) {
  const t = useTranslations('reserved-network.changes');
  const words = useTranslations('reserved-network.change');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/cambiamenti');
  const enteOf = (id: string) => link(locale, `/area-riservata/rete/${id}`);
  const rows = page.edges.map(({ node }) => node);
  const asked = { che: view, q: text, ordine: order === 'giorno' ? undefined : order };
  const sort = sortOf<ChangeOrder>({ base: here, asked, order, usual: 'giorno', descending: ['decisione'] });
  return (
    <ViewedList
      base={here}
      asked={asked}
      by="che"
      label={t('views')}
      exported="cambiamenti"
      views={changeViewWords.map((word) => ({ word, text: t(`view.${word}`) }))}
      pageInfo={page.pageInfo}
      isFirst={isFirst}
    >
      {rows.length === 0 ? (
        <EmptyState icon="calendar" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
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
              cell: ({ ente }) => ente && <a href={`${enteOf(ente.id)}#cambiamenti`}>{ente.name}</a>,
            },
            {
              key: 'kind',
              title: t('kind'),
              sort: sort('tipo'),
              cell: ({ kind, name, other }) => (
                <>
                  {words(`kind.${kind}`)}
                  {kind !== 'MERGE' && name && <bdi lang="it">{` «${name}»`}</bdi>}
                  {kind === 'MERGE' && other && (
                    <>
                      {' → '}
                      <a href={enteOf(other.id)}>{other.name}</a>
                    </>
                  )}
                </>
              ),
            },
            {
              key: 'on',
              title: t('on'),
              sort: sort('giorno'),
              cell: ({ effectiveOn }) => longDate(locale, effectiveOn),
            },
            {
              key: 'reason',
              title: t('reason'),
              cell: ({ reason }) => (
                <span className="note-body" lang="it">
                  {reason}
                </span>
              ),
            },
            {
              key: 'decided',
              title: t('decided'),
              sort: sort('decisione'),
              cell: ({ decidedAt }) => longDate(locale, decidedAt),
            },
          ]}
        />
      )}
    </ViewedList>
  );
}
