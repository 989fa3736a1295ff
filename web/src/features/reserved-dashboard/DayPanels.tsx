import { useLocale, useTranslations } from 'next-intl';
import type { ReservedWorkQuery } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { fullMoment, timeOf } from '../../time/words';
import { Panel } from './Panel';

const ended = new Set(['WITHDRAWN', 'REJECTED', 'CANCELLED_BY_ORGANISER']);

/** Appointments of today, and the training that the reader is registered for. */
export function DayPanels({ data, now }: { data: ReservedWorkQuery; now: string }) {
  const t = useTranslations('reserved-dashboard');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  const today = (data.bookings?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ state }) => state === 'CONFIRMED' || state === 'CHECKED_IN');
  const training = (data.myRegistrations ?? []).filter(
    ({ state, event }) => event && event.startsAt > now && !ended.has(state),
  );
  return (
    <>
      {data.bookings && (
        <Panel
          id="oggi"
          title={t('panel.today')}
          all={{ href: link(locale, '/area-riservata/agenda'), text: t('all') }}
        >
          {today.length === 0 && <p className="muted">{t('noneToday')}</p>}
          <ul className="work-list">
            {today.slice(0, 5).map(({ id, startsAt, purposeTitle, state }) => (
              <li key={id}>
                <span>
                  <strong>{timeOf(locale, startsAt)}</strong> {purposeTitle}
                </span>
                <span className="muted">{terms(`bookingState.${state}`)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {training.length > 0 && (
        <Panel
          id="formazione"
          title={t('panel.training')}
          all={{ href: link(locale, '/area-riservata/formazione'), text: t('all') }}
        >
          <ul className="work-list">
            {training.slice(0, 5).map(({ id, event, state }) => (
              <li key={id}>
                <a href={link(locale, `/area-riservata/formazione/${event?.slug}`)}>{event?.title}</a>
                <span className="muted">
                  {event && fullMoment(locale, event.startsAt)} · {terms(`registration.${state}`)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
