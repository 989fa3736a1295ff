import 'server-only';
import { Temporal } from 'temporal-polyfill';
import { BookingDaysDocument, type BookingDaysQuery } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { today, ZONE } from '../../time/clock';
import { type Month, monthOf } from './month';
import type { Purpose } from './read-purpose';

export type Day = NonNullable<BookingDaysQuery['availability']>[number];
export type Days = { month: Month; days: Map<string, Day> | null; chosen: Day | null };

/** How many people a booking is for, from how long it lasts. */
export function partySizeOf(purpose: Purpose, { startsAt, endsAt }: { startsAt: string; endsAt: string }): number {
  return Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000 / purpose.durationMinutes));
}

/** The month in view with what is free in it, and the day whose times are shown. */
export async function readDays(
  purpose: Purpose,
  partySize: number,
  asked: { month?: string; day?: string },
): Promise<Days> {
  const start = today();
  const first = purpose.firstAvailable
    ? Temporal.Instant.from(purpose.firstAvailable).toZonedDateTimeISO(ZONE).toPlainDate()
    : null;
  const month = monthOf(asked.month ?? asked.day?.slice(0, 7), start, first, start.add({ days: purpose.maxLeadDays }));
  const variables = { purposeId: purpose.id, from: month.from, to: month.to, partySize };
  const { data } = await query({ query: BookingDaysDocument, variables });
  if (!data?.availability) return { month, days: null, chosen: null };
  const days = new Map(data.availability.map((day) => [day.on, day]));
  const free = data.availability.filter(({ slots }) => slots.length > 0);
  return { month, days, chosen: free.find(({ on }) => on === asked.day) ?? free[0] ?? null };
}
