import { useLocale, useTranslations } from 'next-intl';
import type { EventRow_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Icon } from '../../../ui/Icon';
import { DateBlock } from '../DateBlock';
import { span } from '../date-parts';
import { EventStateBadge, RegistrationBadge } from '../EventBadges';
import { Seats } from '../Seats';

/** One meeting of the calendar: when, what, where, how many seats, and the reader's own place in it. */
export function EventRow({ event }: { event: EventRow_EventFragment }) {
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  return (
    <li className="event-row">
      <DateBlock at={event.startsAt} />
      <div className="event-row-body">
        <p className="badge-row">
          <span className="event-kind">{terms(`eventKind.${event.kind}`)}</span>
          <EventStateBadge state={event.state} />
          {event.myRegistration && <RegistrationBadge state={event.myRegistration.state} />}
        </p>
        <h3>
          <a href={link(locale, `/area-riservata/formazione/${event.slug}`)}>{event.title}</a>
        </h3>
        <p className="event-row-facts">
          <span>
            <Icon name="clock" size="sm" /> <bdi>{span(locale, event.startsAt, event.endsAt)}</bdi>
          </span>
          <span>
            <Icon name="map-marker" size="sm" />{' '}
            {[terms(`eventMode.${event.mode}`), event.place, event.bacino?.name].filter(Boolean).join(' · ')}
          </span>
          {event.state !== 'CANCELLED' && (
            <span>
              <Icon name="user" size="sm" /> <Seats event={event} />
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
