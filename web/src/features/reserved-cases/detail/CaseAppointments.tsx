import { getLocale, getTranslations } from 'next-intl/server';
import type { CaseAppointments_CaseFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { readCapabilities } from '../../../session/viewer';
import { fullMoment } from '../../../time/words';
import { ButtonLink } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';

/** A36: appointments that belong to the case, for its desk, its office and the coordination; the way to book one. */
export async function CaseAppointments({ found }: { found: CaseAppointments_CaseFragment }) {
  const [t, states, capabilities, locale] = await Promise.all([
    getTranslations('reserved-cases.appointments'),
    getTranslations('reserved-terms.bookingState'),
    readCapabilities(),
    getLocale(),
  ]);
  const appointments = found.appointments ?? [];
  const mayBook = found.state !== 'DRAFT' && capabilities.has('BOOK_FOR_CITIZEN');
  if (appointments.length === 0 && !mayBook) return null;
  return (
    <section aria-labelledby="appuntamenti">
      <h2 id="appuntamenti">{t('title')}</h2>
      {appointments.length === 0 && <p className="muted">{t('none')}</p>}
      <ul>
        {appointments.map(({ id, code, state, startsAt, purposeTitle, agenda, bookedBy }) => (
          <li key={id}>
            <a href={link(locale, `/area-riservata/agenda/appuntamenti/${id}`)}>{fullMoment(locale, startsAt)}</a>
            {`: ${purposeTitle}, ${agenda.name} · `}
            <bdi>{t('code', { code })}</bdi> <Badge>{states(state)}</Badge>
            {bookedBy && <span className="muted"> · {bookedBy.displayName}</span>}
          </li>
        ))}
      </ul>
      {mayBook && (
        <ButtonLink
          tone="outline-primary"
          size="sm"
          icon="calendar"
          href={link(locale, `/area-riservata/agenda/prenota?segnalazione=${found.id}`)}
        >
          {t('book')}
        </ButtonLink>
      )}
    </section>
  );
}
