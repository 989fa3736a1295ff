import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { isId } from '@respi/kit/reference.js';
import ical, { ICalEventStatus } from 'ical-generator';
import { loadEvent, sessionsOf } from './event.reads.js';
import { EventState } from './event.states.js';

/** Calendar file of a meeting: times in UTC, the same UID for ever, SEQUENCE raised by each change (T17). */
export async function eventCalendar(ctx: HouseContext, id: string): Promise<Download | null> {
  const event = isId(id) ? await loadEvent(ctx, id) : null;
  if (!event) return null;
  const calendar = ical({ prodId: { company: 'ReSPI', product: 'training', language: 'IT' } });
  for (const [at, session] of (await sessionsOf(ctx, event.id)).entries()) {
    calendar.createEvent({
      id: `${event.id}-${at}@training.respi`,
      sequence: event.sequence,
      start: session.startsAt,
      end: session.endsAt,
      stamp: ctx.clock.now(),
      summary: event.title,
      description: event.description,
      location: session.place ?? event.place,
      status: event.state === EventState.CANCELLED ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return {
    name: `${event.slug}.ics`,
    mediaType: 'text/calendar; charset=utf-8',
    body: Buffer.from(calendar.toString()),
  };
}
