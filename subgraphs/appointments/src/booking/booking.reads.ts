import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Booking } from './booking.entity.js';
import { canSee } from './booking.policy.js';

export const columns = `b.id, b.code, b.state, b.starts_at as "startsAt", b.ends_at as "endsAt", b.person_name as "personName",
  b.person_surname as "personSurname", b.email, b.phone, b.language, b.interpreter_language as "interpreterLanguage",
  b.notes, b.party_size as "partySize", b.counter, b.origin, b.address, b.outcome, b.reason, b.called_at as "calledAt",
  b.version, b.agenda_id as "agendaId", b.office_id as "officeId", b.sportello_id as "sportelloId",
  b.purpose_id as "purposeId", b.purpose_title as "purposeTitle", b.cutoff_hours as "cutoffHours",
  b.document_list as "documentList", b.place_name as "placeName", b.booked_by as "bookedBy", b.case_id as "caseId",
  b.case_link as "caseLink", b.case_desk as "caseDesk", b.case_office as "caseOffice",
  b.pratica_kind as "praticaKind", b.sealed_pratica as "sealedPratica", b.sealed_tax_code as "sealedTaxCode",
  b.uid, b.sequence`;

const BY_IDS = prepared('booking.byIds', `select ${columns} from booking b where b.id = any($1::uuid[])`);
const DAY = prepared(
  'booking.day',
  `select ${columns} from booking b where b.agenda_id = $1 and b.starts_at >= $2 and b.starts_at < $3
     and b.state <> 'MOVED' order by b.starts_at, b.counter, b.id`,
);
const OVERLAPPING = prepared(
  'booking.overlapping',
  `select ${columns} from booking b where b.agenda_id = $1 and b.starts_at >= $2 and b.starts_at < $3
     and b.state = 'CONFIRMED' order by b.starts_at, b.id limit 500`,
);
const OF_CASES = prepared(
  'booking.ofCases',
  `select ${columns} from booking b where b.case_id = any($1::uuid[]) and b.case_link = 'CONFIRMED' and b.state <> 'MOVED'
   order by b.starts_at desc, b.id`,
);
const PAGE = prepared(
  'booking.page',
  `select ${columns} from booking b
   where ($1::timestamptz is null or (b.starts_at, b.id) < ($1, $2::uuid))
     and ($3::uuid is null or b.agenda_id = $3) and ($4::text is null or b.state = $4)
     and ($5::timestamptz is null or b.starts_at >= $5) and ($6::timestamptz is null or b.starts_at < $6)
     and ($7::text is null or b.code = $7 or b.person_surname ilike $7 || '%' or b.person_name ilike $7 || '%')
     and ($8::uuid is null or b.booked_by = $8)
   order by b.starts_at desc, b.id desc limit $9`,
);

/** Lets out only what the policy verifies; the rest is dropped and told to the log. */
export function verified(ctx: HouseContext, rows: Booking[]): Booking[] {
  const seen = rows.filter((row) => canSee(ctx.actor, row));
  if (seen.length < rows.length)
    ctx.house.log.error({ dropped: rows.length - seen.length }, 'booking: walls and policy differ');
  ctx.db.saw(
    'booking',
    seen.map(({ id }) => id),
  );
  return seen;
}

export const loadBooking = loaderOf<Booking>('booking', async (ctx, ids) =>
  inOrder(ids, verified(ctx, await ctx.db.rows<Booking>(BY_IDS, [ids]))),
);

/** Appointments of one agenda on one local day, by time and counter (A30). */
export const bookingsOfDay = async (ctx: HouseContext, agendaId: string, from: Date, to: Date): Promise<Booking[]> =>
  verified(ctx, await ctx.db.rows<Booking>(DAY, [agendaId, from, to]));

/** Appointments that will take place in a stretch of time: what a closure touches (A27). */
export const confirmedBetween = async (ctx: HouseContext, agendaId: string, from: Date, to: Date): Promise<Booking[]> =>
  verified(ctx, await ctx.db.rows<Booking>(OVERLAPPING, [agendaId, from, to]));

/** Appointments that belong to a segnalazione, the latest first, within what the reader sees (A36). */
export const bookingsOfCase = (ctx: HouseContext, caseId: string): Promise<Booking[]> =>
  ctx
    .loader<string, Booking[]>('booking.ofCases', async (ids) =>
      grouped(ids, verified(ctx, await ctx.db.rows<Booking>(OF_CASES, [ids])), (row) => row.caseId ?? ''),
    )
    .load(caseId.toLowerCase());

export interface PageAsk {
  readonly after: readonly (string | number | null)[] | null;
  readonly size: number;
  readonly agendaId?: string | null;
  readonly state?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly text?: string | null;
  readonly bookedBy?: string | null;
}

/** A page of appointments, latest first; one row more than asked for tells whether another page follows. */
export async function bookingsPage(ctx: HouseContext, ask: PageAsk): Promise<Booking[]> {
  const [at, id] = ask.after ?? [null, null];
  const filter = [ask.agendaId, ask.state, ask.from, ask.to, ask.text, ask.bookedBy].map((value) => value ?? null);
  return verified(ctx, await ctx.db.rows<Booking>(PAGE, [at, id, ...filter, ask.size + 1]));
}
