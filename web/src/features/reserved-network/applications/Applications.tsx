import { useLocale, useTranslations } from 'next-intl';
import type { ApplicationsPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import { ViewedList } from '../ViewedList';
import { type ApplicationOrderWord, type ApplicationView, applicationWords } from './application-views';

type Page = NonNullable<ApplicationsPageQuery['adhesionApplications']>;
type Props = {
  page: Page;
  view: ApplicationView;
  order: ApplicationOrderWord;
  text: string | undefined;
  isFirst: boolean;
};

/** N6 N23: what bodies asked by the site, the latest first; nobody has vouched for it yet. */
export function Applications({ page, view, order, text, isFirst }: Props) {
  const t = useTranslations('reserved-network.applications');
  const category = useTranslations('reserved-terms.enteCategory');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/domande');
  const rows = page.edges.map(({ node }) => node);
  const asked = { stato: view, q: text, ordine: order === 'recenti' ? undefined : order };
  const sort = sortOf<ApplicationOrderWord>({ base: here, asked, order, usual: 'recenti' });
  return (
    <ViewedList
      base={here}
      asked={asked}
      by="stato"
      label={t('views')}
      exported="domande"
      views={applicationWords.map((word) => ({ word, text: t(`view.${word}`) }))}
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
              key: 'body',
              title: t('body'),
              sort: sort('denominazione'),
              cell: ({ id, denomination }) => (
                <a href={`${here}/${id}`}>
                  <bdi>{denomination}</bdi>
                </a>
              ),
            },
            { key: 'category', title: t('category'), cell: (row) => category(row.category) },
            { key: 'number', title: t('number'), cell: ({ number }) => <bdi>{number}</bdi> },
            {
              key: 'received',
              title: t('received'),
              sort:
                order === 'recenti'
                  ? { ...sort('vecchie'), current: 'descending' }
                  : { ...sort('recenti'), current: sort('vecchie').current },
              cell: ({ receivedAt }) => fullMoment(locale, receivedAt),
            },
            {
              key: 'address',
              title: t('address'),
              cell: ({ confirmedAt }) => (
                <Badge tone={confirmedAt ? 'success' : 'warning'}>{t(confirmedAt ? 'confirmed' : 'unconfirmed')}</Badge>
              ),
            },
          ]}
        />
      )}
    </ViewedList>
  );
}
