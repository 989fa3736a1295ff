import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { ReservedRatingsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { EmptyState } from '../../../ui/EmptyState';
import { Pagination } from '../../../ui/Pagination';
import { Tabs } from '../../../ui/Tabs';
import { RatingList } from './RatingList';

type Props = { page: NonNullable<ReservedRatingsQuery['pageRatings']>; isHandled: boolean; isFirst: boolean };

/** P32: what readers said, still to be looked at or already handled. */
export async function RatingInbox({ page, isHandled, isFirst }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-editorial.ratings'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/conoscenza/valutazioni');
  const here = { viste: isHandled ? '1' : undefined };
  const ratings = page.edges.map(({ node }) => node);
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('open'), href: base, isCurrent: !isHandled },
          { text: t('done'), href: `${base}?viste=1`, isCurrent: isHandled },
        ]}
      />
      {ratings.length === 0 ? (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : (
        <RatingList ratings={ratings} />
      )}
      <Pagination
        label={list('label')}
        next={
          page.pageInfo.hasNextPage
            ? { href: withQuery(base, { ...here, dopo: page.pageInfo.endCursor }), text: list('next') }
            : null
        }
        first={isFirst ? null : { href: withQuery(base, here), text: list('first') }}
      />
    </>
  );
}
