import { useLocale, useTranslations } from 'next-intl';
import type { OwnReadsPageQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { fullMoment } from '../../time/words';
import { Table } from '../../ui/Table';

type Read = NonNullable<OwnReadsPageQuery['readsOfOwnCases']>[number];

/** I12: who was shown a case of one’s own ente, the latest first. */
export function OwnReads({ reads }: { reads: readonly Read[] }) {
  const t = useTranslations('reserved-register.own');
  const locale = useLocale();
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={[...reads]}
      keyOf={({ id }) => id}
      columns={[
        { key: 'at', title: t('at'), cell: ({ at }) => fullMoment(locale, at) },
        {
          key: 'case',
          title: t('case'),
          cell: ({ case: found }) =>
            found ? (
              <a href={link(locale, `/area-riservata/segnalazioni/${found.id}`)}>
                {found.registryNumber ?? t('draft')}
              </a>
            ) : (
              '–'
            ),
        },
        { key: 'by', title: t('by'), cell: ({ by }) => by?.displayName ?? t('unknown') },
        { key: 'ente', title: t('ente'), cell: ({ ente }) => ente?.name ?? '–' },
        { key: 'what', title: t('what'), cell: ({ operation }) => <code>{operation ?? '–'}</code> },
      ]}
    />
  );
}
