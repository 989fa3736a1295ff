import { useFormatter, useTranslations } from 'next-intl';
import type { BaciniPageQuery } from '../../../graphql/generated/graphql';
import { figuresOf, missingHours, perThousand, provinceOf } from './reinforcement';

type Rows = NonNullable<BaciniPageQuery['bacini']>;

/** N19: how each figure and each suggestion comes about, with its numbers; where one is unknown nothing is suggested. */
export function Arithmetic({ rows }: { rows: Rows }) {
  const t = useTranslations('reserved-network.bacini.arithmetic');
  const format = useFormatter();
  const province = provinceOf(rows);
  const whole = (value: number) => format.number(value, { maximumFractionDigits: 1, useGrouping: 'always' });
  const ratio = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const words = ({ hours, residents }: { hours: number; residents: number }) => ({
    hours: whole(hours),
    residents: whole(residents),
    ratio: ratio(perThousand({ hours, residents })),
  });
  return (
    <section aria-labelledby="come-si-calcola">
      <h2 id="come-si-calcola">{t('title')}</h2>
      <p>{province ? t('province', words(province)) : t('noProvince')}</p>
      <ul>
        {rows.map((row) => {
          const figures = figuresOf(row);
          const missing = figures && province ? missingHours(figures, province) : null;
          return (
            <li key={row.id}>
              <strong>{row.name}</strong>: {figures ? t('ratio', words(figures)) : t('unknown')}{' '}
              {figures && row.comuniUnknown > 0 && t('partial', { count: row.comuniUnknown })}{' '}
              {figures && province && missing !== null && missing > 0 && (
                <strong>
                  {t('missing', {
                    average: ratio(perThousand(province)),
                    residents: whole(figures.residents),
                    hours: whole(figures.hours),
                    missing: whole(missing),
                  })}
                </strong>
              )}
              {missing === 0 && t('enough')}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
