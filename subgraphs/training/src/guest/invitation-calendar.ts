import type { HouseContext } from '@respi/kit/context.js';
import type { Download } from '@respi/kit/files.js';
import { asSystem } from '../as-system.js';
import { calendarOf } from '../event/event-calendar.js';
import { heldInvitation } from './guest.reads.js';

/** Calendar file of the meeting that a guest is invited to, for whoever holds the link; null when there is none (T17, T21). */
export const invitationCalendar = (ctx: HouseContext, token: string): Promise<Download | null> =>
  asSystem(ctx, async (system) => {
    const event = (await heldInvitation(system, token))?.event;
    return event ? calendarOf(system, event) : null;
  });
