import { useFormatter, useTranslations } from 'next-intl';
import type { CoveragePageQuery } from '../../../graphql/generated/graphql';
import { CoverageBar } from './CoverageBar';
import { CoverageTable } from './CoverageTable';
import type { CoverageOrder } from './coverage-order';
import { shareOf, summandsOf, totalOf } from './share';

type Rows = NonNullable<CoveragePageQuery['coverage']>;

/** N21: what the founding text counts on, beside what is there today: as bars, and as a table with the same figures. */
export function Coverage({ rows, order }: { rows: Rows; order: CoverageOrder }) {
  const t = useTranslations('reserved-network.coverage');
  const terms = useTranslations('reserved-terms.enteCategory');
  const format = useFormatter();
  const total = totalOf(rows);
  const comuni = rows.find(({ category, target, today }) => category === 'COMUNE' && target !== today);
  const sum = summandsOf(rows)
    .map((target) => format.number(target))
    .join(' + ');
  const bars = [...rows.map((row) => ({ ...row, name: terms(row.category) })), { ...total, name: t('total') }];
  return (
    <>
      <p className="lead">{t('sum', { total: format.number(total.target), sum })}</p>
      <figure className="coverage-figure" aria-labelledby="copertura-barre">
        <figcaption id="copertura-barre">
          <span>{t('figure')}</span>
          <span className="coverage-key">
            <span className="coverage-swatch coverage-swatch-joined" aria-hidden="true" /> {t('joined')}
            <span className="coverage-swatch coverage-swatch-today" aria-hidden="true" /> {t('today')}
            <span className="coverage-swatch" aria-hidden="true" /> {t('target')}
          </span>
        </figcaption>
        <ul className="plain-list">
          {bars.map(({ name, target, today, joined }) => (
            <li key={name}>
              <span className="coverage-name">{name}</span>
              <span className="coverage-words">{t('bar', { joined, target, share: shareOf(joined, target) })}</span>
              <CoverageBar joined={shareOf(joined, target)} today={shareOf(today, target)} />
            </li>
          ))}
        </ul>
      </figure>
      <CoverageTable rows={rows} total={total} order={order} />
      <p className="muted">
        {t('note')}
        {comuni && ` ${t('noteComuni', { today: comuni.today, target: comuni.target })}`}
      </p>
    </>
  );
}
