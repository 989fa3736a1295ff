import { getTranslations } from 'next-intl/server';
import type { EventPageQuery } from '../../../graphql/generated/graphql';
import { fileHref } from '../../../session/upload';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Agenda } from '../around/Agenda';
import { Documents } from '../around/Documents';
import { Fellows } from '../around/Fellows';
import { Minutes } from '../around/Minutes';
import { Questions } from '../around/Questions';
import { EventFacts } from './EventFacts';
import { MyPlace } from './MyPlace';
import { OrganiserActions } from './OrganiserActions';
import { Participants } from './Participants';
import { SessionList } from './SessionList';

type Props = {
  event: NonNullable<EventPageQuery['trainingEvent']>;
  cases: NonNullable<EventPageQuery['discussionCases']>;
  isPartial: boolean;
};

/** A meeting: when, where, the reader's own place; for organisers also who comes. */
export async function EventView({ event, cases, isPartial }: Props) {
  const [t, list] = await Promise.all([
    getTranslations('reserved-training.page'),
    getTranslations('reserved-frame.list'),
  ]);
  return (
    <div className="work-columns">
      <div className="work-columns-main">
        {isPartial && <Callout tone="warning" title={list('partial')} role="status" />}
        {event.state === 'CANCELLED' && (
          <Callout tone="danger" title={t('cancelled')}>
            <p lang="it">{event.cancelReason}</p>
          </Callout>
        )}
        {event.state === 'DRAFT' && <Callout tone="warning" title={t('draft')} />}
        {event.description && (
          <p className="plain-text" lang="it">
            {event.description}
          </p>
        )}
        <SessionList event={event} />
        <section aria-labelledby="dati">
          <h2 id="dati">{t('facts')}</h2>
          <EventFacts event={event} />
        </section>
        <Agenda event={event} cases={cases} />
        <Questions event={event} />
        <Minutes event={event} />
        <Documents event={event} />
        <Fellows event={event} />
        {event.viewerCanManage && <Participants event={event} />}
      </div>
      <div className="work-columns-side">
        <MyPlace event={event} />
        {event.state === 'PUBLISHED' && (
          <ButtonLink tone="outline-primary" icon="calendar" href={fileHref(event.icsHref)} isDownload>
            {t('ics')}
          </ButtonLink>
        )}
        {event.viewerCanManage && <OrganiserActions event={event} />}
      </div>
    </div>
  );
}
