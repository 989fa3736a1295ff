import type { Tx } from '@respi/kit/command.js';
import type { LetterParams } from '../letter/booking-letter.js';
import type { LetterKind } from '../letter/words.js';
import type { Booking } from './booking.entity.js';

/** Writes to the citizen, when there is an address; a booking by telephone alone goes on the call list (A20, A43). */
export async function writeToCitizen(
  tx: Tx,
  kind: LetterKind,
  booking: Booking,
  token: string | null,
  more: {
    readonly proposal?: { readonly startsAt: Date; readonly until: Date };
    readonly supplementPurposeId?: string;
  } = {},
): Promise<void> {
  const isText = !booking.email && Boolean(booking.phone && tx.ctx.house.env.textUrl);
  if (!booking.email && !isText) return;
  const params: LetterParams = {
    code: booking.code,
    title: { ...booking.purposeTitle },
    documents: booking.documentList.map((label) => ({ ...label })),
    placeName: booking.placeName,
    address: booking.address ?? null,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    stampedAt: tx.now.toISOString(),
    cutoffHours: booking.cutoffHours,
    uid: booking.uid,
    sequence: booking.sequence,
    token,
    reason: kind === 'cancelledByOffice' ? (booking.reason ?? null) : null,
    proposal: more.proposal
      ? { startsAt: more.proposal.startsAt.toISOString(), until: more.proposal.until.toISOString() }
      : null,
    supplementPurposeId: more.supplementPurposeId ?? null,
  };
  await tx.mail({
    to: (isText ? booking.phone : booking.email) ?? '',
    ...(isText ? { channel: 'TEXT' as const } : {}),
    template: kind,
    locale: booking.language,
    params,
    entityKey: `booking:${booking.id}`,
  });
}

/** Tells the receiving office or desk on its dashboard; no personal data. */
export async function tellOffice(tx: Tx, booking: Booking): Promise<void> {
  const { officeId, sportelloId, code, startsAt, agendaId } = booking;
  const day = startsAt.toISOString();
  await tx.notice({
    kind: 'BOOKING_CONFIRMED',
    audience: officeId ? { officeId } : { sportelloId: sportelloId ?? undefined },
    href: `/area-riservata/agenda?agenda=${agendaId}`,
    params: { code, startsAt: day },
    entityKey: `booking:${booking.id}`,
  });
}

/** Counts what happened, for indicators: never a person (A38). */
export async function countBooking(
  tx: Tx,
  kind: string,
  booking: Booking,
  detail: Record<string, string | number> = {},
): Promise<void> {
  const { officeId, sportelloId, language, origin, purposeId } = booking;
  const leadDays = Math.floor((booking.startsAt.getTime() - booking.confirmedAt.getTime()) / 86_400_000);
  await tx.fact({ kind, officeId, sportelloId, language, detail: { purposeId, origin, leadDays, ...detail } });
}
