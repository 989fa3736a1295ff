import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../forms/address-query';
import type { ReservedNoticesQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { EmptyState } from '../../ui/EmptyState';
import { Pagination } from '../../ui/Pagination';
import { Tabs } from '../../ui/Tabs';
import { MarkReadForm } from './MarkReadForm';
import { NoticeLine } from './NoticeLine';

type Props = { notices: NonNullable<ReservedNoticesQuery['notices']>; isUnreadOnly: boolean; after?: string };

/** All notices, newest first; the unread ones can be marked together. */
export async function NoticeList({ notices, isUnreadOnly, after }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-dashboard.notice'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const base = link(locale, '/area-riservata/notifiche');
  const here = { tutte: !isUnreadOnly };
  const rows = notices.edges.map(({ node }) => node);
  const unread = rows.filter(({ readAt }) => !readAt).map(({ id }) => id);
  return (
    <>
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('unreadOnly'), href: base, isCurrent: isUnreadOnly },
          { text: t('all'), href: withQuery(base, { tutte: true }), isCurrent: !isUnreadOnly },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState icon="horn" title={t('none')} />
      ) : (
        <ul className="work-list notice-list">
          {rows.map((notice) => (
            <li key={notice.id}>
              <NoticeLine notice={notice} />
            </li>
          ))}
        </ul>
      )}
      {unread.length > 0 && <MarkReadForm ids={unread} back="notifiche" />}
      <Pagination
        label={list('label')}
        next={
          notices.pageInfo.hasNextPage
            ? { href: withQuery(base, { ...here, dopo: notices.pageInfo.endCursor }), text: list('next') }
            : null
        }
        first={after ? { href: withQuery(base, here), text: list('first') } : null}
      />
    </>
  );
}
