import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { BaciniPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Callout } from '../../../ui/Callout';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { ExportLinks } from '../export/ExportLinks';
import { Arithmetic } from './Arithmetic';
import { type BacinoKey, type DeskKey, inOrder, type OrderOf, sortBy } from './bacini-order';
import { DeskHours } from './DeskHours';
import { lacking } from './reinforcement';

type Rows = NonNullable<BaciniPageQuery['bacini']>;
type Row = Rows[number];
type Props = { rows: Rows; order: OrderOf<BacinoKey>; deskOrder: OrderOf<DeskKey> };

const figures = {
  nome: ({ name }: Row) => name,
  comuni: ({ comuniCount }: Row) => comuniCount,
  residenti: ({ comuniCount, comuniUnknown, foreignResidentsKnown }: Row) =>
    comuniUnknown >= comuniCount ? null : foreignResidentsKnown,
  sportelli: ({ sportelli }: Row) => sportelli.length,
  ore: ({ openingHoursPerWeek }: Row) => openingHoursPerWeek,
  rapporto: ({ hoursPerThousand }: Row) => hoursPerThousand,
};

/** N19: the bacini with their desks, hours and residents; a sum that leaves comuni out says "at least". */
export function Bacini({ rows, order, deskOrder }: Props) {
  const t = useTranslations('reserved-network.bacini');
  const format = useFormatter();
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, '/area-riservata/rete/bacini');
  const asked = {
    ordine: order === 'nome' ? undefined : order,
    sportelli: deskOrder === 'nome' ? undefined : deskOrder,
  };
  const sort = sortBy<BacinoKey>(order, here, asked, 'ordine');
  const short = lacking(rows);
  const residents = ({ comuniCount, comuniUnknown, foreignResidentsKnown }: Row): string => {
    if (comuniUnknown >= comuniCount) return t('unknown');
    const count = format.number(foreignResidentsKnown, { useGrouping: 'always' });
    return comuniUnknown > 0 ? t('atLeast', { count, missing: comuniUnknown }) : count;
  };
  const hours = ({ hoursPerThousand, comuniUnknown }: Row): string => {
    if (hoursPerThousand === null) return t('unknown');
    const count = format.number(hoursPerThousand, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return comuniUnknown > 0 ? t('atMost', { count }) : count;
  };
  return (
    <>
      {rows.some(({ isExample }) => isExample) && (
        <Callout tone="warning" title={t('example')}>
          <p>{t('exampleBody')}</p>
        </Callout>
      )}
      <ExportLinks list="bacini" asked={{}} />
      <Table
        caption={t('caption')}
        isCaptionHidden
        rows={inOrder(rows, order, figures)}
        sortLabel={list('order')}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: t('name'),
            sort: sort('nome'),
            cell: ({ id, name, isExample }) => (
              <span className="badge-row">
                <a href={withQuery(link(locale, '/area-riservata/rete'), { bacino: id })}>{name}</a>
                {isExample && <Badge tone="warning">{t('example')}</Badge>}
                {short.has(id) && <Badge tone="danger">{t('reinforce')}</Badge>}
              </span>
            ),
          },
          {
            key: 'comuni',
            title: t('comuni'),
            sort: sort('comuni'),
            isNumeric: true,
            cell: ({ comuniCount }) => format.number(comuniCount),
          },
          { key: 'residents', title: t('residents'), sort: sort('residenti'), isNumeric: true, cell: residents },
          {
            key: 'desks',
            title: t('desks'),
            sort: sort('sportelli'),
            isNumeric: true,
            cell: ({ sportelli }) => format.number(sportelli.length),
          },
          {
            key: 'hours',
            title: t('hours'),
            sort: sort('ore'),
            isNumeric: true,
            cell: ({ openingHoursPerWeek }) =>
              openingHoursPerWeek === null
                ? t('unknown')
                : format.number(openingHoursPerWeek, { maximumFractionDigits: 1 }),
          },
          { key: 'thousand', title: t('thousand'), sort: sort('rapporto'), isNumeric: true, cell: hours },
        ]}
      />
      <p className="muted">{t('note')}</p>
      <Arithmetic rows={rows} />
      <DeskHours
        rows={rows}
        order={deskOrder}
        sort={sortBy<DeskKey>(deskOrder, `${here}#ore-sportelli`, asked, 'sportelli')}
      />
    </>
  );
}
