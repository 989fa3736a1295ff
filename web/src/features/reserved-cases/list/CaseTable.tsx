import { useLocale, useTranslations } from 'next-intl';
import type { CaseRow_CaseFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';
import { StateBadge, UrgencyBadge, ValidationBadge } from '../CaseBadges';
import { DueDate } from '../DueDate';
import { isWaiting } from '../vocabulary';

/** Cases, one a row; a name that another house did not give is left out, not the row. */
export function CaseTable({ rows }: { rows: CaseRow_CaseFragment[] }) {
  const t = useTranslations('reserved-cases.table');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'subject',
          title: t('subject'),
          cell: (row) => (
            <span className="case-name">
              <a href={link(locale, `/area-riservata/segnalazioni/${row.id}`)}>{row.subject || t('noSubject')}</a>
              <span className="case-number">
                {row.registryNumber ? (
                  <bdi>{row.registryNumber}</bdi>
                ) : (
                  t(row.state === 'CANCELLED' ? 'neverSent' : 'noNumber')
                )}
                {row.topic && ` · ${row.topic.title}`}
              </span>
            </span>
          ),
        },
        {
          key: 'state',
          title: t('state'),
          cell: (row) => (
            <span className="badge-row">
              <StateBadge state={row.state} />
              {row.lastAnswer && <ValidationBadge validation={row.lastAnswer.validation} />}
            </span>
          ),
        },
        { key: 'urgency', title: t('urgency'), cell: (row) => <UrgencyBadge urgency={row.urgency} /> },
        {
          key: 'addressee',
          title: t('addressee'),
          cell: (row) => row.office?.name ?? terms(`addressee.${row.addressee}`),
        },
        { key: 'desk', title: t('desk'), cell: (row) => row.sportello?.name ?? '–' },
        {
          key: 'due',
          title: t('due'),
          cell: (row) => <DueDate dueAt={isWaiting(row.state) ? row.dueAt : null} isOverdue={row.isOverdue} />,
        },
      ]}
    />
  );
}
