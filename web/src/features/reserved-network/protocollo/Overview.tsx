import { useLocale, useTranslations } from 'next-intl';
import type { ProtocolloPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import type { ProtocolloOrder } from './protocollo-orders';
import { type ProtocolloQuestion, protocolloAddress } from './protocollo-question';

type Props = { protocolli: NonNullable<ProtocolloPageQuery['protocolli']>; question: ProtocolloQuestion };

/** N4 N24: which protocolli there are and until when; each leads to its versions below. */
export function Overview({ protocolli, question }: Props) {
  const t = useTranslations('reserved-network.protocollo');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/rete/protocollo');
  const sort = sortOf<ProtocolloOrder>({
    base,
    asked: protocolloAddress(question),
    order: question.order,
    usual: 'tipo',
  });
  const inForce = (one: Props['protocolli'][number]) => one.versions.find(({ isCurrent }) => isCurrent);
  return (
    <Table
      caption={t('overview.title')}
      rows={[...protocolli]}
      keyOf={({ id }) => id}
      sortLabel={list('order')}
      columns={[
        {
          key: 'title',
          title: t('overview.protocollo'),
          sort: sort('titolo'),
          cell: ({ id, title }) => (
            <a href={`#protocollo-${id}`} lang="it">
              {title}
            </a>
          ),
        },
        { key: 'kind', title: t('form.kind'), sort: sort('tipo'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'current',
          title: t('overview.current'),
          cell: (one) => {
            const number = inForce(one)?.number;
            return number === undefined ? t('overview.none') : t('version', { number });
          },
        },
        {
          key: 'until',
          title: t('overview.until'),
          sort: sort('termine'),
          cell: (one) => {
            const last = inForce(one)?.validTo;
            return last ? longDate(locale, last) : t('overview.endless');
          },
        },
      ]}
    />
  );
}
