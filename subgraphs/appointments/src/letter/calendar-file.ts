import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';

/** Rules of Europe/Rome in force since 1996 (RFC 5545 §3.6.5), for calendars that ask for the zone by name (A16). */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Rome',
  'X-LIC-LOCATION:Europe/Rome',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly stampedAt: Date;
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly isCancelled: boolean;
}

/** Calendar file of one appointment: instants in UTC, the same UID for life, a SEQUENCE that grows (A16, A41). */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({
    prodId: '//ReSPI//Appuntamenti//IT',
    method: entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${entry.uid}@appuntamenti.respi`,
    sequence: entry.sequence,
    stamp: entry.stampedAt,
    start: entry.startsAt,
    end: entry.endsAt,
    summary: entry.title,
    location: entry.place,
    description: entry.note,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString().replace('BEGIN:VEVENT', `X-WR-TIMEZONE:Europe/Rome\r\n${VTIMEZONE}\r\nBEGIN:VEVENT`);
}
