import { useLocale, useTranslations } from 'next-intl';
import type { MyRegistrationsQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment, longDate } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Table } from '../../../ui/Table';
import { EventStateBadge, RegistrationBadge } from '../EventBadges';

type Mine = NonNullable<MyRegistrationsQuery['myRegistrations']>;

/** T16: what the reader is or was registered for, newest first, with offers that wait for an answer on top. */
export function MyRegistrations({ registrations }: { registrations: Mine }) {
  const t = useTranslations('reserved-training.mine');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/formazione');
  if (registrations.length === 0) {
    return (
      <EmptyState icon="presentation" title={t('none')}>
        <p>{t('noneHint')}</p>
        <ButtonLink href={base}>{t('toCalendar')}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={[...registrations].sort((a, b) => Number(b.state === 'OFFERED') - Number(a.state === 'OFFERED'))}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'event',
          title: t('event'),
          cell: ({ event }) => (event ? <a href={`${base}/${event.slug}`}>{event.title}</a> : t('gone')),
        },
        {
          key: 'when',
          title: t('when'),
          cell: ({ event }) =>
            event ? <time dateTime={event.startsAt}>{fullMoment(locale, event.startsAt)}</time> : '–',
        },
        {
          key: 'where',
          title: t('where'),
          cell: ({ event }) =>
            event ? [terms(`eventMode.${event.mode}`), event.place].filter(Boolean).join(' · ') : '–',
        },
        {
          key: 'state',
          title: t('state'),
          cell: ({ state, expiresAt, event }) => (
            <span className="badge-row">
              <RegistrationBadge state={state} />
              {event && <EventStateBadge state={event.state} />}
              {state === 'OFFERED' && expiresAt && <strong>{t('until', { at: fullMoment(locale, expiresAt) })}</strong>}
            </span>
          ),
        },
        { key: 'since', title: t('since'), cell: ({ registeredAt }) => longDate(locale, registeredAt) },
        { key: 'ente', title: t('ente'), cell: ({ ente }) => ente?.name ?? '–' },
      ]}
    />
  );
}
