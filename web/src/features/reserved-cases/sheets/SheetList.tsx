import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedSheetListQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fileHref } from '../../../session/upload';
import { ListPages } from '../../../site/ListPages';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { Tabs } from '../../../ui/Tabs';

type Props = { data: ReservedSheetListQuery; isOpenOnly: boolean; after?: string };

/** C9: delivery sheets, those with lines still open first in line. */
export async function SheetList({ data, isOpenOnly, after }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-sheets.list'), getLocale()]);
  const base = link(locale, '/area-riservata/distinte');
  const here = { tutte: !isOpenOnly };
  const rows = data.deliverySheets?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('open'), href: base, isCurrent: isOpenOnly },
          { text: t('all'), href: withQuery(base, { tutte: true }), isCurrent: !isOpenOnly },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState icon="note" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          isCaptionHidden
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'number',
              title: t('number'),
              cell: ({ id, number }) => <a href={`${base}/${id}`}>{t('sheet', { number })}</a>,
            },
            { key: 'office', title: t('office'), cell: ({ office }) => office?.name ?? '–' },
            { key: 'carrier', title: t('carrier'), cell: ({ carrier }) => carrier },
            {
              key: 'date',
              title: t('date'),
              cell: ({ deliveredOn, createdAt }) => longDate(locale, deliveredOn ?? createdAt),
            },
            {
              key: 'lines',
              title: t('lines'),
              cell: ({ openLines }) => (
                <Badge tone={openLines > 0 ? 'warning' : 'success'}>{t('openLines', { count: openLines })}</Badge>
              ),
            },
            {
              key: 'pdf',
              title: t('pdf'),
              cell: ({ pdfHref, number }) => (
                <a href={fileHref(pdfHref)} aria-label={t('pdfOf', { number })}>
                  {t('pdf')}
                </a>
              ),
            },
          ]}
        />
      )}
      <ListPages base={base} asked={here} pageInfo={data.deliverySheets?.pageInfo} isFirst={!after} />
    </>
  );
}
