import { getLocale, getTranslations } from 'next-intl/server';
import type { DayRow_BookingFragment } from '../../../graphql/generated/graphql';
import { languageName } from '../../../i18n/interpreter-languages';
import { link } from '../../../i18n/link';
import { type Locale, languageNames } from '../../../i18n/routing';
import { timeOf } from '../../../time/words';
import { BookingStateBadge } from '../BookingStateBadge';
import { PersonName } from '../PersonName';
import { CancelForm } from './CancelForm';
import { DaySteps } from './DaySteps';

type Props = { booking: DayRow_BookingFragment; agendaId: string; on: string };

/** One appointment: when, who, for what, with what, and what to do next. */
export async function DayRow({ booking, agendaId, on }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-agenda.row'), getLocale()]);
  const language = languageNames[booking.language as Locale] ?? booking.language;
  return (
    <li className={`day-row day-row-${booking.state.toLowerCase()}`} id={booking.id}>
      <p className="day-time">
        <time dateTime={booking.startsAt}>{timeOf(locale, booking.startsAt)}</time>
        {booking.counter > 0 && <span className="muted">{t('counter', { number: booking.counter })}</span>}
        {booking.origin === 'WALK_IN' && <span className="muted">{t('walkIn')}</span>}
      </p>
      <div className="day-who">
        <h3>
          <a href={link(locale, `/area-riservata/agenda/appuntamenti/${booking.id}`)}>
            <PersonName of={booking} />
          </a>
        </h3>
        <p>
          {booking.purposeTitle} <BookingStateBadge state={booking.state} />
          {booking.calledAt && booking.state === 'CHECKED_IN' && (
            <span className="muted"> {t('called', { time: timeOf(locale, booking.calledAt) })}</span>
          )}
        </p>
        <p className="muted">
          <bdi>{booking.code}</bdi> · {language}
          {booking.interpreterLanguage &&
            ` · ${t('interpreter', { language: languageName(locale, booking.interpreterLanguage) })}`}
          {booking.partySize > 1 && ` · ${t('party', { count: booking.partySize })}`}
          {booking.phone && (
            <>
              {' · '}
              <bdi>{booking.phone}</bdi>
            </>
          )}
          {booking.bookedBy && ` · ${t('bookedBy', { name: booking.bookedBy.displayName })}`}
        </p>
        {booking.pratica && (
          <p>
            {t('pratica')} <bdi>{booking.pratica}</bdi>
          </p>
        )}
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
