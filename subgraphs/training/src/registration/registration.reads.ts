import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Registration } from './registration.entity.js';
import { canSee } from './registration.policy.js';

const columns = `r.id, r.event_id as "eventId", r.person_id as "personId", r.guest_id as "guestId", r.ente_id as "enteId", r.context_id as "contextId",
  r.state, r.seat, r.registered_at as "registeredAt", r.expires_at as "expiresAt", r.visibility,
  r.answer_by as "answerBy", r.decision_reason as "decisionReason", r.reconfirm_by as "reconfirmBy", r.code, r.version`;
const active = `r.state in ('REQUESTED', 'APPROVED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')`;

const BY_IDS = prepared('registration.byIds', `select ${columns} from registration r where r.id = any($1::uuid[])`);
const MINE = prepared(
  'registration.mine',
  `select ${columns} from registration r where r.person_id = $1 order by r.arrival desc limit 200`,
);
const MINE_AT = prepared(
  'registration.mineAt',
  `select ${columns} from registration r where r.person_id = $1 and r.event_id = any($2::uuid[]) and ${active}`,
);
const OF_EVENTS = prepared(
  'registration.ofEvents',
  `select ${columns} from registration r where r.event_id = any($1::uuid[]) and ${active}
   order by r.event_id, r.arrival limit 5000`,
);

function seen(ctx: HouseContext, rows: Registration[]): Registration[] {
  const kept = rows.filter((row) => canSee(ctx.actor, row));
  if (kept.length < rows.length)
    ctx.house.log.error({ dropped: rows.length - kept.length }, 'policy dropped registrations');
  ctx.db.saw(
    'registration',
    kept.map((row) => row.id),
  );
  return kept;
}

export const loadRegistration = loaderOf<Registration>('registration', async (ctx, ids) =>
  inOrder(ids, seen(ctx, await ctx.db.rows<Registration>(BY_IDS, [ids]))),
);

export const myRegistrations = async (ctx: HouseContext): Promise<Registration[]> =>
  seen(ctx, await ctx.db.rows<Registration>(MINE, [ctx.actor.personId]));

const TO_ANSWER = prepared(
  'registration.toAnswer',
  `select ${columns} from registration r where r.state = 'REQUESTED' and r.ente_id = $1 and r.person_id <> $2
   order by r.answer_by, r.id limit 200`,
);

/** Requests that wait for the reader as administrator of their ente, the most urgent first (T7). */
export const requestsToAnswer = async (ctx: HouseContext): Promise<Registration[]> =>
  seen(ctx, await ctx.db.rows<Registration>(TO_ANSWER, [ctx.actor.enteId, ctx.actor.personId]));

/** The reader's own active registration at an event. */
export const mineAt = (ctx: HouseContext, eventId: string): Promise<Registration | null> =>
  ctx.actor.personId === null
    ? Promise.resolve(null)
    : ctx
        .loader<string, Registration | null>('registration.mineAt', async (ids) => {
          const rows = seen(ctx, await ctx.db.rows<Registration>(MINE_AT, [ctx.actor.personId, ids]));
          return ids.map((id) => rows.find((row) => row.eventId === id) ?? null);
        })
        .load(eventId);

/** Active registrations of an event, in order of arrival. */
export const registrationsOf = (ctx: HouseContext, eventId: string): Promise<Registration[]> =>
  ctx
    .loader<string, Registration[]>('registration.ofEvents', async (ids) =>
      grouped(ids, seen(ctx, await ctx.db.rows<Registration>(OF_EVENTS, [ids])), (row) => row.eventId),
    )
    .load(eventId);
