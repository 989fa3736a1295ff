import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import type { Localized } from '../availability/rules.js';
import { cutoffOf } from '../letter/booking-letter.js';
import { inLanguage } from '../letter/in-language.js';
import { isBeforeCutoff } from './booking.policy.js';
import type { BookingState } from './booking.states.js';
import type { PublicBooking } from './public-booking.type.js';
import { hashOfToken } from './token.js';

const BY_TOKEN = prepared('booking.byToken', 'select * from public_booking($1, $2)');

/** What the database gives to whoever shows a token: nothing of the person. */
export interface PublicRow {
  readonly id: string;
  readonly code: string;
  readonly state: BookingState;
  readonly title: Localized;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly address: string | null;
  readonly place_name: string;
  readonly documents: readonly Localized[];
  readonly cutoff_hours: number;
  readonly language: string;
  readonly uid: string;
  readonly sequence: number;
  readonly purpose_id: string;
  readonly link_ends_at: Date | null;
}

/** The row behind a manage token; null for any other text. */
export const rowByToken = async (ctx: HouseContext, token: string): Promise<PublicRow | null> =>
  /^[\w-]{22}$/.test(token) ? ctx.db.row<PublicRow>(BY_TOKEN, [hashOfToken(token), ctx.clock.now()]) : null;

/** What the citizen sees of an appointment by its manage link. */
export async function bookingByToken(ctx: HouseContext, token: string): Promise<PublicBooking | null> {
  const row = await rowByToken(ctx, token);
  return row ? shownToCitizen(row, token, ctx.clock.now()) : null;
}

export function shownToCitizen(row: PublicRow, token: string, now: Date): PublicBooking {
  const { code, state, starts_at: startsAt, ends_at: endsAt, address, language, purpose_id: purposeId } = row;
  const isOpen = isBeforeCutoff({ state, startsAt, cutoffHours: row.cutoff_hours }, now);
  return {
    id: row.id,
    code,
    state,
    startsAt,
    endsAt,
    address,
    language,
    purposeId,
    purposeTitle: inLanguage(row.title, language),
    officeName: row.place_name,
    documents: row.documents.map((label) => inLanguage(label, language)),
    canCancel: isOpen,
    canMove: isOpen,
    cutoffAt: cutoffOf(startsAt, row.cutoff_hours),
    icsHref: `/api/files/appointments/ics/${token}`,
    linkEndsAt: row.link_ends_at,
    receiptHref: `/api/files/appointments/receipt/${token}`,
  };
}
