import { useTranslations } from 'next-intl';
import type { EventPageQuery } from '../../../graphql/generated/graphql';
import { EventStateBadge, RegistrationBadge } from '../EventBadges';

/** Kind and state of a meeting and the reader's own place in it, above the title. */
export function EventHead({ event }: { event: NonNullable<EventPageQuery['trainingEvent']> }) {
  const terms = useTranslations('reserved-terms.eventKind');
  return (
    <p className="badge-row">
      <span className="event-kind">{terms(event.kind)}</span>
      <EventStateBadge state={event.state} />
      {event.myRegistration && <RegistrationBadge state={event.myRegistration.state} />}
    </p>
  );
}
