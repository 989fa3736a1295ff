import { useLocale, useTranslations } from 'next-intl';
import type { EventFacts_EventFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { DefinitionList } from '../../../ui/DefinitionList';
import { Seats } from '../Seats';

/** Where, how and for whom a meeting is held. */
export function EventFacts({ event }: { event: EventFacts_EventFragment }) {
  const t = useTranslations('reserved-training.facts');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  const wordOf = (group: 'tier' | 'enteCategory', word: string): string =>
    terms.has(`${group}.${word}` as never) ? terms(`${group}.${word}` as never) : word;
  const audience = [
    ...event.audienceTiers.map((word) => wordOf('tier', word)),
    ...event.audienceCategories.map((word) => wordOf('enteCategory', word)),
  ];
  const together = (event.coOrganisers ?? []).map(({ name }) => name);
  return (
    <DefinitionList
      entries={[
        { term: t('when'), detail: <time dateTime={event.startsAt}>{fullMoment(locale, event.startsAt)}</time> },
        { term: t('where'), detail: [terms(`eventMode.${event.mode}`), event.place].filter(Boolean).join(' · ') },
        Boolean(event.joinLink) && { term: t('join'), detail: <a href={event.joinLink ?? ''}>{event.joinLink}</a> },
        event.state !== 'CANCELLED' && { term: t('seats'), detail: <Seats event={event} /> },
        { term: t('audience'), detail: audience.length > 0 ? audience.join(', ') : t('everybody') },
        event.bacino && {
          term: t('bacino'),
          detail: event.bacino.isExample ? t('bacinoExample', { name: event.bacino.name }) : event.bacino.name,
        },
        event.organiser && { term: t('organiser'), detail: event.organiser.name },
        together.length > 0 && { term: t('together'), detail: together.join(', ') },
        { term: t('public'), detail: t(event.isPublic ? 'isPublic' : 'isReserved') },
      ]}
    />
  );
}
