import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedCorrectionsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { longDate } from '../../../time/words';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { Tabs } from '../../../ui/Tabs';
import { AcknowledgeForm } from './AcknowledgeForm';

type Props = {
  page: NonNullable<ReservedCorrectionsQuery['corrections']>;
  isPendingOnly: boolean;
  isFirst: boolean;
};

/** C14: what the desk used and must use no more; the coordination sees who has not read it yet. */
export async function CorrectionList({ page, isPendingOnly, isFirst }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-cases.corrections'), getLocale()]);
  const base = link(locale, '/area-riservata/segnalazioni/correzioni');
  const rows = page.edges.map(({ node }) => node);
  const asked = isPendingOnly ? {} : { tutte: true };
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('pending'), href: base, isCurrent: isPendingOnly },
          { text: t('all'), href: withQuery(base, { tutte: true }), isCurrent: !isPendingOnly },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState icon="check-circle" title={t('none')}>
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
              key: 'case',
              title: t('case'),
              cell: (row) => {
                if (row.case) {
                  const href = link(locale, `/area-riservata/segnalazioni/${row.case.id}`);
                  return (
                    <a href={href}>
                      <bdi>{row.case.registryNumber}</bdi>
                    </a>
                  );
                }
                if (row.faqSlug) {
                  return (
                    <>
                      {t('faq')} <a href={link(locale, `/faq/${row.faqSlug}`)}>{row.faqTitle}</a>
                    </>
                  );
                }
                return row.solvedQuestion ? t('solved', { question: row.solvedQuestion }) : '–';
              },
            },
            {
              key: 'what',
              title: t('what'),
              cell: ({ validation }) => t(validation === 'CONTESTED' ? 'CONTESTED' : 'SUPERSEDED'),
            },
            { key: 'desk', title: t('desk'), cell: ({ sportello }) => sportello?.name ?? '–' },
            { key: 'sent', title: t('sent'), cell: ({ sentAt }) => longDate(locale, sentAt) },
            {
              key: 'state',
              title: t('state'),
              cell: ({ id, viewerCanAcknowledge, acknowledgedAt, acknowledgedBy }) => {
                if (acknowledgedAt)
                  return t('done', {
                    name: acknowledgedBy?.displayName ?? '–',
                    date: longDate(locale, acknowledgedAt),
                  });
                return viewerCanAcknowledge ? <AcknowledgeForm correctionId={id} /> : t('waits');
              },
            },
          ]}
        />
      )}
      <ListPages base={base} asked={asked} pageInfo={page.pageInfo} isFirst={isFirst} />
    </>
  );
}
