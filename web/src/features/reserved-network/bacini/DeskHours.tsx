import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { BaciniPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import type { Sort } from '../../../ui/Orders';
import { Table } from '../../../ui/Table';
import { type DeskKey, inOrder, type OrderOf } from './bacini-order';
import { figuresOf, perThousand, weeklyHours } from './reinforcement';

type Rows = NonNullable<BaciniPageQuery['bacini']>;
type Props = { rows: Rows; order: OrderOf<DeskKey>; sort: (key: DeskKey) => Sort };

/** Every desk with its weekly hours, and those for 1,000 foreign residents of its bacino; null where unknown. */
const desksOf = (rows: Rows) =>
  rows.flatMap((bacino) =>
    bacino.sportelli.map((desk) => {
      const weekly = weeklyHours(desk.hours);
      const figures = figuresOf(bacino);
      const share = weekly !== null && figures ? perThousand({ hours: weekly, residents: figures.residents }) : null;
      return { ...desk, bacino, weekly, share };
    }),
  );
type Desk = ReturnType<typeof desksOf>[number];

const figures = {
  nome: ({ name }: Desk) => name,
  bacino: ({ bacino }: Desk) => bacino.name,
  ore: ({ weekly }: Desk) => weekly,
  rapporto: ({ share }: Desk) => share,
};

/** N19: what each desk gives to the foreign residents of its bacino. */
export function DeskHours({ rows, order, sort }: Props) {
  const t = useTranslations('reserved-network.bacini');
  const format = useFormatter();
  const locale = useLocale();
  const list = useTranslations('reserved-frame.list');
  const desks = desksOf(rows);
  if (desks.length === 0) return null;
  const told = ({ bacino, share }: Desk): string => {
    if (share === null) return t('unknown');
    const count = format.number(share, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return bacino.comuniUnknown > 0 ? t('atMost', { count }) : count;
  };
  return (
    <section aria-labelledby="ore-sportelli">
      <h2 id="ore-sportelli">{t('perDesk')}</h2>
      <Table
        caption={t('perDesk')}
        isCaptionHidden
        rows={inOrder(desks, order, figures)}
        sortLabel={list('order')}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'desk',
            title: t('desk'),
            sort: sort('nome'),
            cell: ({ slug, name }) => <a href={link(locale, `/sportelli/${slug}`)}>{name}</a>,
          },
          { key: 'bacino', title: t('name'), sort: sort('bacino'), cell: ({ bacino }) => bacino.name },
          {
            key: 'hours',
            title: t('hours'),
            sort: sort('ore'),
            isNumeric: true,
            cell: ({ weekly }) =>
              weekly === null ? t('unknown') : format.number(weekly, { maximumFractionDigits: 2 }),
          },
          { key: 'share', title: t('thousand'), isNumeric: true, sort: sort('rapporto'), cell: told },
        ]}
      />
    </section>
  );
}
