import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedRatingsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { EmptyState } from '../../../ui/EmptyState';
import { Tabs } from '../../../ui/Tabs';
import { RatingList } from './RatingList';

type Props = { page: NonNullable<ReservedRatingsQuery['pageRatings']>; isHandled: boolean; isFirst: boolean };

/** P32: what readers said, still to be looked at or already handled. */
export async function RatingInbox({ page, isHandled, isFirst }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-editorial.ratings'), getLocale()]);
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
      <ListPages base={base} asked={here} pageInfo={page.pageInfo} isFirst={isFirst} />
    </>
  );
}
