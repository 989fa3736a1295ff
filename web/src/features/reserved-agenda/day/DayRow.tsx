import { getLocale, getTranslations } from 'next-intl/server';
import type { BookingState, DayRow_BookingFragment } from '../../../graphql/generated/graphql';
import { type Locale, languageNames } from '../../../i18n/routing';
import { timeOf } from '../../../time/words';
import { Badge } from '../../../ui/Chip';
import { CancelForm } from './CancelForm';
import { DaySteps } from './DaySteps';

type Props = { booking: DayRow_BookingFragment; agendaId: string; on: string };

const tones: Partial<Record<BookingState, 'primary' | 'success' | 'warning' | 'danger'>> = {
  CONFIRMED: 'primary',
  CHECKED_IN: 'warning',
  SERVED: 'success',
  NO_SHOW: 'danger',
};

/** One appointment: when, who, for what, with what, and what to do next. */
export async function DayRow({ booking, agendaId, on }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-agenda.row'),
    getTranslations('reserved-terms.bookingState'),
    getLocale(),
  ]);
  const language = languageNames[booking.language as Locale] ?? booking.language;
  return (
    <li className={`day-row day-row-${booking.state.toLowerCase()}`} id={booking.id}>
      <p className="day-time">
        <time dateTime={booking.startsAt}>{timeOf(locale, booking.startsAt)}</time>
        <span className="muted">{t('counter', { number: booking.counter })}</span>
      </p>
      <div className="day-who">
        <h3>
          {booking.personName} {booking.personSurname}
        </h3>
        <p>
          {booking.purposeTitle} <Badge tone={tones[booking.state]}>{terms(booking.state)}</Badge>
        </p>
        <p className="muted">
          <bdi>{booking.code}</bdi> · {language}
          {booking.interpreterLanguage && ` · ${t('interpreter', { language: booking.interpreterLanguage })}`}
          {booking.partySize > 1 && ` · ${t('party', { count: booking.partySize })}`}
          {booking.phone && (
            <>
              {' · '}
              <bdi>{booking.phone}</bdi>
            </>
          )}
          {booking.bookedBy && ` · ${t('bookedBy', { name: booking.bookedBy.displayName })}`}
        </p>
        {booking.notes && <p>{booking.notes}</p>}
        {booking.documents.length > 0 && (
          <details className="day-documents">
            <summary>{t('documents', { count: booking.documents.length })}</summary>
            <ul>
              {booking.documents.map((document) => (
                <li key={document}>{document}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="day-acts no-print">
        <DaySteps booking={booking} agendaId={agendaId} on={on} />
        {booking.viewerCanCancel && <CancelForm booking={booking} agendaId={agendaId} on={on} />}
      </div>
    </li>
  );
}
