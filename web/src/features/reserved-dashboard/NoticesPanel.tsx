import { useLocale, useTranslations } from 'next-intl';
import type { ReservedWorkQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { MarkReadForm } from './MarkReadForm';
import { NoticeLine } from './NoticeLine';
import { Panel } from './Panel';
import { PanelGap } from './PanelGap';

/** What changed since last time. */
export function NoticesPanel({ notices }: { notices: ReservedWorkQuery['notices'] | undefined }) {
  const t = useTranslations('reserved-dashboard');
  const locale = useLocale();
  const unread = notices?.edges.map(({ node }) => node) ?? [];
  return (
    <Panel
      id="notifiche"
      title={t('panel.notices')}
      all={{ href: link(locale, '/area-riservata/notifiche'), text: t('all') }}
    >
      {!notices && <PanelGap />}
      {notices && unread.length === 0 && <p className="muted">{t('notice.none')}</p>}
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
