import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../forms/address-query';
import type { ReservedNoticesQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { ListPages } from '../../site/ListPages';
import { EmptyState } from '../../ui/EmptyState';
import { Tabs } from '../../ui/Tabs';
import { MarkReadForm } from './MarkReadForm';
import { NoticeLine } from './NoticeLine';

type Props = { notices: NonNullable<ReservedNoticesQuery['notices']>; isUnreadOnly: boolean; after?: string };

/** All notices, newest first; the unread ones can be marked together. */
export async function NoticeList({ notices, isUnreadOnly, after }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-dashboard.notice'), getLocale()]);
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
      <ListPages base={base} asked={here} pageInfo={notices.pageInfo} isFirst={!after} />
    </>
  );
}
