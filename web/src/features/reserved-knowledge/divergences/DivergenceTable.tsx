import { useLocale, useTranslations } from 'next-intl';
import type { ReservedDivergencesQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';

type Row = NonNullable<ReservedDivergencesQuery['divergences']>[number];

/** P41: the register, open questions first. */
export function DivergenceTable({ rows }: { rows: Row[] }) {
  const t = useTranslations('reserved-editorial.divergences');
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
          title: t('procedure'),
          cell: ({ id, title }) => (
            <a href={link(locale, `/area-riservata/conoscenza/divergenze/${id}`)} lang="it">
              {title}
            </a>
          ),
        },
        {
          key: 'state',
          title: t('state'),
          cell: ({ state, agreedOn }) => (
            <span className="badge-row">
              <Badge tone={state === 'OPEN' ? 'warning' : 'success'}>{t(`states.${state}`)}</Badge>
              {agreedOn && longDate(locale, agreedOn)}
            </span>
          ),
        },
        {
          key: 'places',
          title: t('places'),
          isNumeric: true,
          cell: ({ practices }) => practices.filter(({ isSuperseded }) => !isSuperseded).length,
        },
        { key: 'updated', title: t('updated'), cell: ({ updatedAt }) => longDate(locale, updatedAt) },
      ]}
    />
  );
}
