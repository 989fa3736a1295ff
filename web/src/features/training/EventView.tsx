import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Markdown } from '../../markdown/Markdown';
import { Page } from '../../site/Page';
import { fullMoment } from '../../time/words';
import { ButtonLink } from '../../ui/Button';
import { DefinitionList } from '../../ui/DefinitionList';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { readEvent } from './read-event';

/** One public meeting: when, where, for whom, how many places. */
export async function EventView({ slug, locale, thanked }: { slug: string; locale: string; thanked: boolean }) {
  const [t, { event, isUnavailable }] = await Promise.all([getTranslations('training'), readEvent(slug)]);
  const root = { text: t('title'), href: link(locale, '/formazione') };
  if (!event) {
    if (!isUnavailable) notFound();
    return (
      <Page locale={locale} crumbs={[root]}>
        <Unavailable />
      </Page>
    );
  }
  const span = (from: string, to: string): string => fullMoment(locale, from, to);
  return (
    <Page locale={locale} crumbs={[root, { text: event.title }]} rating="page" thanked={thanked}>
      <PageHeading title={event.title} lang="it" />
      <div className="booking-done">
        <DefinitionList
          entries={[
            {
              term: t('when'),
              detail: event.sessions.map((session) => (
                <p key={session.id}>
                  <span>{span(session.startsAt, session.endsAt)}</span>
                  {session.place && session.place !== event.place && <bdi lang="it">{` – ${session.place}`}</bdi>}
                </p>
              )),
            },
            event.place !== null && { term: t('where'), detail: <bdi lang="it">{event.place}</bdi> },
            { term: t('how'), detail: t(`mode.${event.mode}`) },
            { term: t('what'), detail: t(`kind.${event.kind}`) },
            event.organiser && { term: t('organiser'), detail: <bdi lang="it">{event.organiser.name}</bdi> },
            { term: t('places'), detail: event.seatsLeft > 0 ? t('seats', { count: event.seatsLeft }) : t('full') },
          ]}
        />
        {event.description && <Markdown text={event.description} lang="it" />}
        <p className="button-row">
          <ButtonLink href={event.icsHref.replace(/^\/files\//, '/api/files/')} icon="calendar" isDownload>
            {t('calendar')}
          </ButtonLink>
          <ButtonLink href={link(locale, `/area-riservata/formazione/${event.slug}`)} tone="outline-primary">
            {t('register')}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}
