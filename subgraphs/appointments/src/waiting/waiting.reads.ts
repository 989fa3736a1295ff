import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { hashOfToken } from '../booking/token.js';
import type { WaitingKind, WaitingState } from './waiting.enums.js';
import { canSeeWaiting } from './waiting.policy.js';
import type { PublicWaiting, WaitingEntry } from './waiting.type.js';

const BY_TOKEN = prepared('waiting.byToken', 'select * from public_waiting($1)');
const LINE = prepared(
  'waiting.line',
  `select e.id, e.kind, e.state, e.party_size as "partySize", e.not_before::text as "notBefore", e.offers,
     e.offer_until as "offerUntil", e.joined_at as "joinedAt", e.agenda_id as "agendaId", e.purpose_id as "purposeId",
     h.starts_at as "offeredStartsAt", p.person_name as "personName", p.person_surname as "personSurname", p.email,
     p.phone, p.language, p.office_id as "officeId", p.sportello_id as "sportelloId", p.joined_by as "joinedBy"
   from waiting_entry e join waiting_person p on p.entry_id = e.id left join hold h on h.id = e.hold_id
   where e.agenda_id = $1 and e.state in ('WAITING', 'OFFERED')
   order by e.state <> 'OFFERED', e.kind desc, e.offers, e.seq limit 500`,
);

interface Row {
  readonly kind: WaitingKind;
  readonly state: WaitingState;
  readonly purpose_id: string;
  readonly party_size: number;
  readonly offer_until: Date | null;
  readonly starts_at: Date | null;
  readonly ends_at: Date | null;
  readonly ahead: string;
  readonly language: string;
}

/** A place in the line by its link; null for any other text. */
export async function waitingByToken(ctx: HouseContext, token: string): Promise<PublicWaiting | null> {
  const row = /^[\w-]{22}$/.test(token) ? await ctx.db.row<Row>(BY_TOKEN, [hashOfToken(token)]) : null;
  if (!row) return null;
  const { kind, state, language } = row;
  const isOffered = state === 'OFFERED';
  return {
    kind,
    state,
    language,
    position: state === 'WAITING' && kind === 'OFFER' ? Number(row.ahead) + 1 : null,
    purposeId: row.purpose_id,
    partySize: row.party_size,
    offeredStartsAt: isOffered ? row.starts_at : null,
    offeredEndsAt: isOffered ? row.ends_at : null,
    offerUntil: isOffered ? row.offer_until : null,
  };
}

/** Who waits at an agenda, those with an offer first, then in the order in which they will be offered (A22). */
export async function waitingLine(ctx: HouseContext, agendaId: string): Promise<WaitingEntry[]> {
  const rows = await ctx.db.rows<WaitingEntry>(LINE, [agendaId]);
  const seen = rows.filter((row) => canSeeWaiting(ctx.actor, row));
  if (seen.length < rows.length) {
    ctx.house.log.error({ dropped: rows.length - seen.length }, 'waiting: walls and policy differ');
  }
  ctx.db.saw(
    'waiting_entry',
    seen.map(({ id }) => id),
  );
  return seen;
}
