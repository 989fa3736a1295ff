import type { Tx } from '@respi/kit/command.js';
import { ICalCalendarMethod } from 'ical-generator';
import type { TrainingEvent } from '../event/event.entity.js';
import { addToCalendar, emptyCalendar } from '../event/event-calendar.js';
import type { LetterKind } from './letter-words.js';
import type { LetterParams } from './training-letter.js';

interface Recipient {
  email: string;
  locale: string;
  sealed_token: string | null;
  deadline: Date | null;
}

interface Session {
  uid: string;
  startsAt: Date;
  endsAt: Date;
  place: string | null;
  cancelledAt: Date | null;
}

const METHOD: Partial<Record<LetterKind, 'PUBLISH' | 'CANCEL'>> = {
  CONFIRMED: 'PUBLISH',
  APPROVED: 'PUBLISH',
  MOVED: 'PUBLISH',
  REMINDER: 'PUBLISH',
  CANCELLED: 'CANCEL',
};

/** Where a guest answers: a public page behind their own secret. */
export const guestPath = (locale: string, token: string): string => `/${locale}/formazione/invito/${token}`;

/** Every sitting that was ever announced; plain SQL in a transaction gives instants as text. */
async function sessionsFor(tx: Tx, eventId: string): Promise<Session[]> {
  const rows = await tx.sql<Session>(
    `select uid, starts_at as "startsAt", ends_at as "endsAt", place, cancelled_at as "cancelledAt"
     from event_session where event_id = ? order by starts_at`,
    [eventId],
  );
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }));
}

/**
 * Writes to the person or guest of a registration, in their language, with the calendar file where there is a date to
 * keep. A person whose address is not known yet is written to when network tells it.
 */
export async function writeLetter(
  tx: Tx,
  event: TrainingEvent,
  registrationId: string,
  kind: LetterKind,
): Promise<void> {
  const [to] = await tx.sql<Recipient>(
    `select coalesce(p.email, g.email) as email, coalesce(p.locale, g.locale) as locale, g.sealed_token,
       case when r.state = 'OFFERED' then r.expires_at else r.reconfirm_by end as deadline
     from registration r left join participant p on p.person_id = r.person_id
     left join guest_invitation g on g.id = r.guest_id where r.id = ?`,
    [registrationId],
  );
  if (!to?.email) return;
  const token = to.sealed_token && tx.ctx.house.cipher.open(to.sealed_token);
  const path = token ? guestPath(to.locale, token) : `/area-riservata/formazione/${event.slug}`;
  await postLetter(
    tx,
    event,
    { kind, email: to.email, locale: to.locale, path, deadline: to.deadline && new Date(to.deadline) },
    registrationId,
  );
}

/** Writes one letter about a meeting to an address. */
export async function postLetter(
  tx: Tx,
  event: TrainingEvent,
  letter: { kind: LetterKind; email: string; locale: string; path: string; deadline: Date | null },
  entityKey: string,
): Promise<void> {
  const sessions = await sessionsFor(tx, event.id);
  const method = METHOD[letter.kind];
  const calendar = emptyCalendar();
  if (method) calendar.method(ICalCalendarMethod[method]);
  addToCalendar(calendar, event, sessions, { now: tx.now });
  const params: LetterParams = {
    kind: letter.kind,
    title: event.title,
    sessions: sessions
      .filter((one) => !one.cancelledAt)
      .map(({ startsAt, endsAt, place }) => ({
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        place: place ?? event.place,
      })),
    answerBy: letter.deadline?.toISOString() ?? null,
    path: letter.path,
    calendar: method ? { method, content: calendar.toString() } : null,
  };
  await tx.mail({
    to: letter.email,
    template: 'training',
    locale: letter.locale,
    params: params as unknown as Record<string, unknown>,
    entityKey: `letter:${entityKey}`,
  });
}
