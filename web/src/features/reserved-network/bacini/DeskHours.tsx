import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { BaciniPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Table } from '../../../ui/Table';
import { figuresOf, perThousand, weeklyHours } from './reinforcement';

type Rows = NonNullable<BaciniPageQuery['bacini']>;

/** N19: what each desk gives to the foreign residents of its bacino. */
export function DeskHours({ rows }: { rows: Rows }) {
  const t = useTranslations('reserved-network.bacini');
  const format = useFormatter();
  const locale = useLocale();
  const desks = rows.flatMap((bacino) =>
    bacino.sportelli.map((desk) => ({ ...desk, bacino, weekly: weeklyHours(desk.hours) })),
  );
  if (desks.length === 0) return null;
  const share = ({ bacino, weekly }: (typeof desks)[number]): string => {
    const figures = figuresOf(bacino);
    if (weekly === null || !figures) return t('unknown');
    const count = format.number(perThousand({ hours: weekly, residents: figures.residents }), {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    return bacino.comuniUnknown > 0 ? t('atMost', { count }) : count;
  };
  return (
    <section aria-labelledby="ore-sportelli">
      <h2 id="ore-sportelli">{t('perDesk')}</h2>
      <Table
        caption={t('perDesk')}
        isCaptionHidden
        rows={desks}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'desk',
            title: t('desk'),
            cell: ({ slug, name }) => <a href={link(locale, `/sportelli/${slug}`)}>{name}</a>,
          },
          { key: 'bacino', title: t('name'), cell: ({ bacino }) => bacino.name },
          {
            key: 'hours',
            title: t('hours'),
            isNumeric: true,
            cell: ({ weekly }) =>
              weekly === null ? t('unknown') : format.number(weekly, { maximumFractionDigits: 2 }),
          },
          { key: 'share', title: t('thousand'), isNumeric: true, cell: share },
        ]}
      />
    </section>
  );
}
