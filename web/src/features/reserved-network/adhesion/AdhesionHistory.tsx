import { useLocale, useTranslations } from 'next-intl';
import type { EnteAdhesion_EnteFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { Table } from '../../../ui/Table';
import { AdhesionBadge } from '../NetworkBadges';

type Props = { adhesions: EnteAdhesion_EnteFragment['adhesions'] };

/** N14: adhesions of before; a readmission is a new one, so that history stays. */
export function AdhesionHistory({ adhesions: rows }: Props) {
  const t = useTranslations('reserved-network.adhesion');
  const locale = useLocale();
  if (rows.length === 0) return null;
  const dateOf = (at: string | null) => (at ? longDate(locale, at) : '–');
  return (
    <section aria-labelledby="adesioni-precedenti">
      <h2 id="adesioni-precedenti">{t('history')}</h2>
      <Table
        caption={t('history')}
        isCaptionHidden
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'version',
            title: t('version'),
            cell: ({ protocolloVersion: { number, title } }) => t('versionOf', { number, title }),
          },
          { key: 'state', title: t('state'), cell: ({ state }) => <AdhesionBadge state={state} /> },
          { key: 'ente', title: t('byEnte'), cell: ({ signedByEnteOn }) => dateOf(signedByEnteOn) },
          { key: 'provincia', title: t('byProvincia'), cell: ({ signedByProvinciaOn }) => dateOf(signedByProvinciaOn) },
          { key: 'from', title: t('from'), cell: ({ effectiveFrom }) => dateOf(effectiveFrom) },
          { key: 'to', title: t('to'), cell: ({ effectiveTo }) => dateOf(effectiveTo) },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason ?? '–' },
        ]}
      />
    </section>
  );
}
