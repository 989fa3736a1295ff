import { useLocale, useTranslations } from 'next-intl';
import type { DesksPageQuery, SediPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { sortOf } from '../list-orders';
import { type PlaceOrderWord, type PlacesQuestion, placesAddress } from './places-question';

type Desk = NonNullable<DesksPageQuery['sportelliOfNetwork']>['edges'][number]['node'];
type Sede = NonNullable<SediPageQuery['sediOfNetwork']>['edges'][number]['node'];
type Place = Pick<Sede, 'address' | 'ente' | 'phone' | 'email'>;

/** Heads and columns that desks and seats have alike. */
function usePlaces(question: PlacesQuestion) {
  const t = useTranslations('reserved-network.places');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/rete/luoghi');
  const sort = sortOf<PlaceOrderWord>({ base, asked: placesAddress(question), order: question.order, usual: 'nome' });
  const ente = ({ ente: keeper }: Pick<Place, 'ente'>) =>
    keeper && <a href={link(locale, `/area-riservata/rete/${keeper.id}`)}>{keeper.name}</a>;
  const where = ({ address }: Pick<Place, 'address'>) =>
    address
      ? [address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
      : '–';
  const reach = ({ phone, email }: Pick<Place, 'phone' | 'email'>) => [phone, email].filter(Boolean).join(' · ') || '–';
  return {
    ...{ t, locale, sort },
    shared: [
      { key: 'ente', title: t('ente'), sort: sort('ente'), cell: ente },
      { key: 'where', title: t('where'), sort: sort('comune'), cell: where },
      { key: 'reach', title: t('reach'), cell: reach },
    ],
  };
}

/** N1: desks with who keeps them, where they are and whether they are open now. */
export function DeskTable({ rows, question }: { rows: Desk[]; question: PlacesQuestion }) {
  const { t, locale, sort, shared } = usePlaces(question);
  const list = useTranslations('reserved-frame.list');
  return (
    <Table
      caption={t('view.sportelli')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      sortLabel={list('order')}
      columns={[
        {
          key: 'name',
          title: t('desk'),
          sort: sort('nome'),
          cell: ({ slug, name }) => <a href={link(locale, `/sportelli/${slug}`)}>{name}</a>,
        },
        ...shared,
        { key: 'bacino', title: t('bacino'), cell: ({ bacino }) => bacino?.name ?? '–' },
        {
          key: 'open',
          title: t('now'),
          cell: ({ isOpenNow }) => (
            <Badge tone={isOpenNow ? 'success' : 'neutral'}>{isOpenNow ? t('open') : t('closed')}</Badge>
          ),
        },
      ]}
    />
  );
}

/** N1: seats of the enti with their kind. */
export function SedeTable({ rows, question }: { rows: Sede[]; question: PlacesQuestion }) {
  const { t, sort, shared } = usePlaces(question);
  const kinds = useTranslations('reserved-network.place.kindIs');
  const list = useTranslations('reserved-frame.list');
  return (
    <Table
      caption={t('view.sedi')}
      isCaptionHidden
      rows={rows}
      keyOf={({ id }) => id}
      sortLabel={list('order')}
      columns={[
        { key: 'name', title: t('sede'), sort: sort('nome'), cell: ({ name }) => <bdi lang="it">{name}</bdi> },
        { key: 'kind', title: t('kind'), cell: ({ kind }) => kinds(kind) },
        ...shared,
      ]}
    />
  );
}
