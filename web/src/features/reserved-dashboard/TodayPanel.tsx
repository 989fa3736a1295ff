import { getLocale, getTranslations } from 'next-intl/server';
import { WorkTodayDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { today } from '../../time/clock';
import { timeOf } from '../../time/words';
import { Panel } from './Panel';
import { PanelGap } from './PanelGap';

const waiting = new Set(['CONFIRMED', 'CHECKED_IN']);

/** A30: who is still to come today. */
export async function TodayPanel() {
  const [t, terms, locale, { data }] = await Promise.all([
    getTranslations('reserved-dashboard'),
    getTranslations('reserved-terms.bookingState'),
    getLocale(),
    queryAsViewer({ query: WorkTodayDocument, variables: { today: today().toString() } }),
  ]);
  const bookings = (data?.bookings?.edges ?? []).map(({ node }) => node).filter(({ state }) => waiting.has(state));
  const all = { href: link(locale, '/area-riservata/agenda'), text: t('all') };
  return (
    <Panel id="oggi" title={t('panel.today')} all={all}>
      {!data?.bookings && <PanelGap />}
      {data?.bookings && bookings.length === 0 && <p className="muted">{t('noneToday')}</p>}
      {bookings.length > 0 && (
        <ul className="work-list">
          {bookings.slice(0, 5).map(({ id, startsAt, purposeTitle, state }) => (
            <li key={id}>
              <span>
                <strong>{timeOf(locale, startsAt)}</strong> {purposeTitle}
              </span>
              <span className="muted">{terms(state)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
