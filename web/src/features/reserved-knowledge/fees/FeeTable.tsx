import { useLocale, useTranslations } from 'next-intl';
import type { Fee_RowFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';

/** P22: what services cost, one a row, with where it was read and when. */
export function FeeTable({ fees }: { fees: Fee_RowFragment[] }) {
  const t = useTranslations('reserved-editorial.fees');
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={fees}
      keyOf={({ code }) => code}
      columns={[
        {
          key: 'name',
          title: t('name'),
          cell: ({ code, name }) => (
            <span className="case-name">
              <a href={link(locale, `/area-riservata/conoscenza/importi/${code}`)} lang="it">
                {name}
              </a>
              <span className="case-number">
                <code dir="ltr">{`{{fee:${code}}}`}</code>
              </span>
            </span>
          ),
        },
        {
          key: 'amount',
          title: t('amount'),
          cell: ({ written }) => (written ? <bdi>{written}</bdi> : <Badge tone="warning">{t('ask')}</Badge>),
        },
        {
          key: 'source',
          title: t('source'),
          cell: ({ sourceUrl, sourceTitle, consultedOn }) =>
            sourceUrl ? (
              <span className="case-name">
                <a href={sourceUrl} rel="noopener" lang="it">
                  {sourceTitle ?? sourceUrl}
                </a>
                {consultedOn && <span className="case-number">{longDate(locale, consultedOn)}</span>}
              </span>
            ) : (
              '–'
            ),
        },
        { key: 'changed', title: t('changed'), cell: ({ changedAt }) => longDate(locale, changedAt) },
      ]}
    />
  );
}
