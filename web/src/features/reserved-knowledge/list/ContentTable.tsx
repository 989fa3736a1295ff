import { useLocale, useTranslations } from 'next-intl';
import type { ReservedContentListQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { ContentStateBadge, VisibilityBadge } from '../ContentBadges';

type Row = NonNullable<ReservedContentListQuery['contents']>['edges'][number]['node'];

/** Contents, one a row, with what an editor must not overlook. */
export function ContentTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('reserved-knowledge.list');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('content'),
          cell: (row) => (
            <span className="case-name">
              <a href={link(locale, `/area-riservata/conoscenza/${row.id}`)} lang="it">
                {row.text?.title ?? t('untitled')}
              </a>
              <span className="case-number">
                {[terms(`contentType.${row.type}`), ...row.topics.map(({ title }) => title)].join(' · ')}
              </span>
            </span>
          ),
        },
        {
          key: 'state',
          title: t('state'),
          cell: (row) => (
            <span className="badge-row">
              <ContentStateBadge state={row.state} />
              {row.toReview && <Badge tone="danger">{t('underReview')}</Badge>}
              {row.toVerify && <Badge tone="warning">{t('toVerify')}</Badge>}
              {row.legalEffect && <Badge>{t('legalEffect')}</Badge>}
            </span>
          ),
        },
        { key: 'visibility', title: t('visibility'), cell: (row) => <VisibilityBadge visibility={row.visibility} /> },
        {
          key: 'languages',
          title: t('languages'),
          cell: (row) =>
            t('languagesOf', {
              current: row.languages.filter(({ state }) => state === 'CURRENT').length,
              outdated: row.languages.filter(({ state }) => state === 'OUTDATED').length,
            }),
        },
        { key: 'updated', title: t('updated'), cell: (row) => longDate(locale, row.updatedAt) },
      ]}
    />
  );
}
