import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import { isOrganiser } from '../event/event.policy.js';
import { loadEvent, sessionsOf } from '../event/event.reads.js';
import { RegistrationState } from '../registration/registration.states.js';
import { hashOfToken } from '../token.js';
import type { GuestInvitation, HeldInvitation } from './guest.type.js';

const OF_EVENTS = prepared(
  'guest.ofEvents',
  `select id, event_id as "eventId", name, body, email, invited_at as "invitedAt", expires_at as "expiresAt",
     answered_at as "answeredAt", revoked_at as "revokedAt"
   from guest_invitation where event_id = any($1::uuid[]) order by event_id, invited_at limit 1000`,
);

/** Guests of a meeting, for its organisers. */
export const guestsOf = async (ctx: HouseContext, eventId: string): Promise<GuestInvitation[]> => {
  if (!isOrganiser(ctx.actor)) return [];
  const found = await ctx
    .loader<string, GuestInvitation[]>('guest.ofEvents', async (ids) =>
      grouped(ids, await ctx.db.rows<GuestInvitation>(OF_EVENTS, [ids]), (row) => row.eventId),
    )
    .load(eventId);
  ctx.db.saw(
    'guest_invitation',
    found.map((row) => row.id),
  );
  return found;
};

const BY_IDS = prepared(
  'guest.byIds',
  `select id, event_id as "eventId", name, body, email, invited_at as "invitedAt", expires_at as "expiresAt",
     answered_at as "answeredAt", revoked_at as "revokedAt" from guest_invitation where id = any($1::uuid[])`,
);
const byId = loaderOf<GuestInvitation>('guest', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<GuestInvitation>(BY_IDS, [ids])),
);

/** The guest of a registration, for organisers. */
export const loadGuest = async (ctx: HouseContext, id: string | null): Promise<GuestInvitation | null> =>
  id && isOrganiser(ctx.actor) ? byId(ctx, id) : null;

const HELD = prepared(
  'guest.held',
  `select g.name, g.event_id as "eventId", r.state, coalesce(r.expires_at, r.reconfirm_by) as "answerBy", r.code,
     (select c.code from certificate c where c.registration_id = r.id and c.revoked_at is null) as "certificateCode"
   from guest_invitation g left join lateral (
     select * from registration r where r.guest_id = g.id order by r.arrival desc limit 1) r on true
   where g.token_hash = $1 and g.revoked_at is null and g.expires_at > $2`,
);

type Row = Pick<HeldInvitation, 'name' | 'state' | 'answerBy' | 'code' | 'certificateCode'> & { eventId: string };

/** The invitation of a link: whoever holds it is the guest. Read as the house; null when there is none. */
export async function heldInvitation(system: HouseContext, token: string): Promise<HeldInvitation | null> {
  const found = await system.db.row<Row>(HELD, [hashOfToken(token), system.clock.now()]);
  const event = found && (await loadEvent(system, found.eventId));
  if (!found || !event) return null;
  const hasSeat = found.state === RegistrationState.CONFIRMED;
  return {
    name: found.name,
    event,
    sessions: await sessionsOf(system, event.id),
    icsHref: `/files/training/invitation/${token}`,
    state: found.state,
    answerBy: found.answerBy,
    code: hasSeat ? found.code : null,
    joinLink: hasSeat ? event.joinLink : null,
    certificateCode: found.certificateCode,
  };
}
