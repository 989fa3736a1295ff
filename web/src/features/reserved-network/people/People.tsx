import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { EntePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Orders } from '../../../ui/Orders';
import { Pagination } from '../../../ui/Pagination';
import { Tabs } from '../../../ui/Tabs';
import { ExportLinks } from '../export/ExportLinks';
import { sortOf } from '../list-orders';
import { MemberList } from './MemberList';
import { PeopleFilters } from './PeopleFilters';
import {
  type PeopleOrder,
  type PeopleQuestion,
  peopleAddress,
  peopleOrderWords,
  peopleTimeWords,
} from './people-question';

type Page = NonNullable<NonNullable<EntePageQuery['ente']>['members']>;
type Props = { enteId: string; page: Page; question: PeopleQuestion };

/** I2, I7, N16: who works in an ente now, will, or has: found by name, desk and role, a page after the other. */
export function People({ enteId, page, question }: Props) {
  const t = useTranslations('reserved-network.people');
  const list = useTranslations('reserved-frame.list');
  const here = link(useLocale(), `/area-riservata/rete/${enteId}`);
  const { text, role, time, order, after } = question;
  const rows = page.edges.map(({ node }) => node);
  const asked = peopleAddress(question);
  const at = (over: Parameters<typeof withQuery>[1]) => `${withQuery(here, { ...asked, ...over })}#persone`;
  const sort = sortOf<PeopleOrder>({ base: here, asked, order, usual: 'ruolo', anchor: 'persone' });
  const count = page.totalCount;
  return (
    <section aria-labelledby="persone">
      <h2 id="persone">{t('title')}</h2>
      <Tabs
        label={t('views')}
        tabs={peopleTimeWords.map((word) => ({
          text: t(`time.${word}`),
          href: at({ quando: word === 'in-corso' ? undefined : word }),
          isCurrent: word === time,
        }))}
      />
      <PeopleFilters action={here} question={question} />
      {count !== null && count > 0 && <p role="status">{count > 1000 ? list('many') : list('count', { count })}</p>}
      {rows.length > 0 && <ExportLinks list="persone" asked={{ ente: enteId, ...asked }} />}
      {rows.length > 1 && (
        <Orders
          label={list('order')}
          orders={peopleOrderWords.map((word) => ({ key: word, title: t(`order.${word}`), sort: sort(word) }))}
        />
      )}
      {rows.length === 0 ? (
        <p role="status">{text || role ? t('noneFound') : t(`noneOf.${time}`)}</p>
      ) : (
        <MemberList enteId={enteId} members={rows} />
      )}
      <Pagination
        label={t('title')}
        next={page.pageInfo.hasNextPage ? { href: at({ dopo: page.pageInfo.endCursor }), text: list('next') } : null}
        first={after ? { href: at({}), text: list('first') } : null}
      />
    </section>
  );
}
