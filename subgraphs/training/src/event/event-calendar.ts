import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { isId } from '@respi/kit/reference.js';
import ical, { type ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { TrainingEvent } from './event.entity.js';
import { announcedSessionsOf, loadEvent } from './event.reads.js';
import { EventState } from './event.states.js';
import type { EventSession } from './event-session.type.js';

const PRODUCT = { company: 'ReSPI', product: 'training', language: 'IT' };

export const emptyCalendar = (name?: string): ICalCalendar => ical({ prodId: PRODUCT, ...(name ? { name } : {}) });

type Announced = Pick<TrainingEvent, 'title' | 'description' | 'place' | 'sequence' | 'state'>;

/** Adds the sittings of a meeting: times in UTC, the same UID for ever, SEQUENCE raised by each change (T17). */
export function addToCalendar(
  calendar: ICalCalendar,
  event: Announced,
  sessions: readonly Pick<EventSession, 'uid' | 'startsAt' | 'endsAt' | 'place' | 'cancelledAt'>[],
  extra: { now: Date; url?: string | null },
): void {
  for (const session of sessions) {
    const isOff = event.state === EventState.CANCELLED || session.cancelledAt !== null;
    calendar.createEvent({
      id: session.uid,
      sequence: event.sequence,
      start: session.startsAt,
      end: session.endsAt,
      stamp: extra.now,
      summary: event.title,
      description: event.description,
      location: session.place ?? event.place,
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(extra.url ? { url: extra.url } : {}),
    });
  }
}

/** Calendar file of a meeting, as the reader may see it. */
export async function eventCalendar(ctx: HouseContext, id: string): Promise<Download | null> {
  const event = isId(id) ? await loadEvent(ctx, id) : null;
  return event && calendarOf(ctx, event);
}

/** Calendar file of a meeting that its reader was shown. */
export async function calendarOf(ctx: HouseContext, event: TrainingEvent): Promise<Download> {
  const calendar = emptyCalendar();
  addToCalendar(calendar, event, await announcedSessionsOf(ctx, event.id), { now: ctx.clock.now() });
  return {
    name: `${event.slug}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    body: Buffer.from(calendar.toString()),
  };
}
