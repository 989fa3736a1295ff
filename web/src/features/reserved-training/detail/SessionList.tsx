import { useLocale, useTranslations } from 'next-intl';
import type { EventFacts_EventFragment } from '../../../graphql/generated/graphql';
import { fullDate } from '../../../time/words';
import { DateBlock } from '../DateBlock';
import { span } from '../date-parts';

/** The sittings of a meeting, in order. */
export function SessionList({ event }: { event: EventFacts_EventFragment }) {
  const t = useTranslations('reserved-training.sessions');
  const locale = useLocale();
  if (event.sessions.length === 0) return null;
  return (
    <section aria-labelledby="sessioni">
      <h2 id="sessioni">{t('title', { count: event.sessions.length })}</h2>
      <ol className="event-list">
        {event.sessions.map(({ id, startsAt, endsAt, place, expected }) => (
          <li key={id} className="event-row">
            <DateBlock at={startsAt} />
            <p className="event-row-body">
              <strong>{fullDate(locale, startsAt)}</strong>
              <br />
              <bdi>{span(locale, startsAt, endsAt)}</bdi>
              {(place ?? event.place) && ` · ${place ?? event.place}`}
              {typeof expected === 'number' && event.sessions.length > 1 && ` · ${t('expected', { count: expected })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
