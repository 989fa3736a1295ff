import { getLocale, getTranslations } from 'next-intl/server';
import { WorkNoticesDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { MarkReadForm } from './MarkReadForm';
import { NoticeLine } from './NoticeLine';
import { Panel } from './Panel';
import { PanelGap } from './PanelGap';

/** What changed since last time. */
export async function NoticesPanel() {
  const [t, locale, { data }] = await Promise.all([
    getTranslations('reserved-dashboard'),
    getLocale(),
    queryAsViewer({ query: WorkNoticesDocument }),
  ]);
  const unread = data?.notices?.edges.map(({ node }) => node) ?? [];
  const all = { href: link(locale, '/area-riservata/notifiche'), text: t('all') };
  return (
    <Panel id="notifiche" title={t('panel.notices')} all={all}>
      {!data?.notices && <PanelGap />}
      {data?.notices && unread.length === 0 && <p className="muted">{t('notice.none')}</p>}
      {unread.length > 0 && (
        <>
          <ul className="work-list">
            {unread.map((notice) => (
              <li key={notice.id}>
                <NoticeLine notice={notice} />
              </li>
            ))}
          </ul>
          <MarkReadForm ids={unread.map(({ id }) => id)} back="lavoro" />
        </>
      )}
    </Panel>
  );
}
