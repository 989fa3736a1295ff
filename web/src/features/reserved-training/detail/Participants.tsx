import { useLocale, useTranslations } from 'next-intl';
import type { Organiser_EventFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { Table } from '../../../ui/Table';
import { Unavailable } from '../../../ui/Unavailable';
import { RegistrationBadge } from '../EventBadges';
import { inSeatOrder } from './seat-order';

/** T22: who comes and who waits, for organisers; a name that another house did not give leaves its row. */
export function Participants({ event }: { event: Organiser_EventFragment }) {
  const t = useTranslations('reserved-training.participants');
  const locale = useLocale();
  const rows = inSeatOrder(event.registrations ?? []);
  return (
    <section aria-labelledby="iscritti">
      <h2 id="iscritti">{t('title')}</h2>
      {event.registrations === null ? (
        <Unavailable />
      ) : rows.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <ButtonLink
            tone="outline-primary"
            size="sm"
            icon="check"
            href={link(locale, `/area-riservata/formazione/${event.slug}/presenze`)}
          >
            {t('sheet')}
          </ButtonLink>
          <Table
            caption={t('title')}
            isCaptionHidden
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'person',
                title: t('person'),
                cell: ({ person, guest }) => person?.displayName ?? guest?.name ?? t('unnamed'),
              },
              { key: 'ente', title: t('ente'), cell: ({ ente, guest }) => ente?.name ?? guest?.body ?? '–' },
              {
                key: 'state',
                title: t('state'),
                cell: ({ state, position }) => (
                  <span className="badge-row">
                    <RegistrationBadge state={state} />
                    {position !== null && <span>{t('position', { position })}</span>}
                  </span>
                ),
              },
              { key: 'since', title: t('since'), cell: ({ registeredAt }) => longDate(locale, registeredAt) },
            ]}
          />
        </>
      )}
    </section>
  );
}
