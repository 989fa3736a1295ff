import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { MemberRow_MembershipFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Disclosure } from '../../../ui/Disclosure';
import { FilterBar } from '../../../ui/FilterBar';
import { Orders } from '../../../ui/Orders';
import { Pagination } from '../../../ui/Pagination';
import { TextField } from '../../../ui/TextField';
import { sortOf } from '../list-orders';
import { MemberList } from './MemberList';
import { type PeopleOrder, peopleOrderWords } from './people-orders';
import { pageOf, withWords } from './people-pages';

type Props = {
  enteId: string;
  people: readonly MemberRow_MembershipFragment[];
  asked: { person?: string; page?: string; order: PeopleOrder };
};

/** I2, I7: who works in an ente, with role and dates, found by name; those of before folded away. */
export function People({ enteId, people, asked }: Props) {
  const t = useTranslations('reserved-network.people');
  const terms = useTranslations('reserved-terms.role');
  const list = useTranslations('reserved-frame.list');
  const locale = useLocale();
  const here = link(locale, `/area-riservata/rete/${enteId}`);
  const found = withWords(people, asked.person, (role) => terms(role));
  const { shown, page, hasNext } = pageOf(
    found.filter(({ isActive }) => isActive),
    asked.page,
  );
  const past = found.filter(({ isActive }) => !isActive);
  const ordine = asked.order === 'ruolo' ? undefined : asked.order;
  const at = (wanted: number) => `${withQuery(here, { persona: asked.person, ordine, pagina: wanted })}#persone`;
  const sort = sortOf<PeopleOrder>({
    base: here,
    asked: { persona: asked.person },
    order: asked.order,
    usual: 'ruolo',
    anchor: 'persone',
  });
  return (
    <section aria-labelledby="persone">
      <h2 id="persone">{t('title')}</h2>
      {people.length > 10 && (
        <FilterBar
          action={`${here}#persone`}
          words={{ filters: list('filters'), apply: list('apply'), clear: list('clear') }}
          isFiltered={Boolean(asked.person)}
          search={
            <>
              {ordine && <input type="hidden" name="ordine" value={ordine} />}
              <TextField type="search" name="persona" label={t('search')} value={asked.person} maxLength={100} />
            </>
          }
        />
      )}
      {people.length > 1 && (
        <Orders
          label={list('order')}
          orders={peopleOrderWords.map((word) => ({ key: word, title: t(`order.${word}`), sort: sort(word) }))}
        />
      )}
      {shown.length === 0 ? (
        <p>{t(asked.person ? 'noneFound' : 'none')}</p>
      ) : (
        <MemberList enteId={enteId} members={shown} />
      )}
      <Pagination
        label={t('title')}
        next={hasNext ? { href: at(page + 1), text: list('next') } : null}
        first={page > 1 ? { href: at(1), text: list('first') } : null}
      />
      {past.length > 0 && (
        <Disclosure id="persone-prima" title={t('past', { count: past.length })} isOpen={Boolean(asked.person)}>
          <MemberList enteId={enteId} members={past} />
        </Disclosure>
      )}
    </section>
  );
}
