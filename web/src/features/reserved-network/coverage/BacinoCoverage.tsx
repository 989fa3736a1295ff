import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { CoveragePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';
import { ExportLinks } from '../export/ExportLinks';
import { type BacinoLine, byBacino } from './by-bacino';

type Props = { rows: NonNullable<CoveragePageQuery['coverageOfBacini']> };

/** N21: who has joined in each bacino, category by category; each figure leads to its enti. */
export function BacinoCoverage({ rows }: Props) {
  const t = useTranslations('reserved-network.coverage.bacini');
  const terms = useTranslations('reserved-terms.enteCategory');
  const format = useFormatter();
  const base = link(useLocale(), '/area-riservata/rete');
  const { categories, lines } = byBacino(rows);
  const words = ({ joined, of }: { joined: number; of: number }) =>
    t('of', { joined: format.number(joined), of: format.number(of) });
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="copertura-bacini">
      <h2 id="copertura-bacini">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ExportLinks list="copertura" asked={{}} />
      <Table
        caption={t('title')}
        isCaptionHidden
        rows={lines}
        keyOf={({ bacino }) => bacino?.id ?? 'nessuno'}
        columns={[
          {
            key: 'bacino',
            title: t('bacino'),
            cell: ({ bacino }: BacinoLine) =>
              bacino ? <a href={withQuery(base, { bacino: bacino.id })}>{bacino.name}</a> : t('unassigned'),
          },
          ...categories.map((category) => ({
            key: category,
            title: terms(category),
            isNumeric: true,
            cell: ({ bacino, cells }: BacinoLine) => {
              const cell = cells[category];
              if (!cell) return '–';
              const text = words(cell);
              return bacino ? <a href={withQuery(base, { categoria: category, bacino: bacino.id })}>{text}</a> : text;
            },
          })),
          { key: 'all', title: t('all'), isNumeric: true, cell: (line: BacinoLine) => <strong>{words(line)}</strong> },
        ]}
      />
      <p className="muted">{t('note')}</p>
    </section>
  );
}
