import { useLocale, useTranslations } from 'next-intl';
import type { ReservedReviewsDueQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { confirmDue } from './confirm-due';

type Row = NonNullable<ReservedReviewsDueQuery['reviewsDue']>[number];

/** P18: contents to be looked at again, first the oldest, each with its one press. */
export function ReviewTable({ rows, today }: { rows: Row[]; today: string }) {
  const t = useTranslations('reserved-editorial.reviews');
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
                {row.text?.title}
              </a>
              <span className="case-number">{row.ownerEnte?.name}</span>
            </span>
          ),
        },
        {
          key: 'by',
          title: t('by'),
          cell: ({ reviewBy }) => (
            <span className="badge-row">
              {reviewBy && longDate(locale, reviewBy)}
              {reviewBy && reviewBy < today && <Badge tone="danger">{t('late')}</Badge>}
            </span>
          ),
        },
        {
          key: 'verified',
          title: t('verified'),
          cell: ({ verifiedOn, toVerify }) => (
            <span className="badge-row">
              {verifiedOn ? longDate(locale, verifiedOn) : t('never')}
              {toVerify && <Badge tone="warning">{t('toVerify')}</Badge>}
            </span>
          ),
        },
        {
          key: 'act',
          title: t('act'),
          cell: (row) =>
            row.viewerCanConfirm ? (
              <form action={confirmDue}>
                <input type="hidden" name="contentId" value={row.id} />
                <input type="hidden" name="expectedVersion" value={row.version} />
                <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
                <Button tone="outline-primary" size="sm" icon="check">
                  {t('confirm')}
                  <span className="visually-hidden">: {row.text?.title}</span>
                </Button>
              </form>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
