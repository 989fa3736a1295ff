import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { identityOf } from '../identity/identity-room.js';
import { verified } from '../verified.js';
import { canSeeConsent } from './support.policy.js';
import type { SupportConsent, SupportUse } from './support.type.js';

const RECENT = prepared(
  'support.recent',
  `select id, person_id as "personId", context_id as "contextId", ente_id as "enteId", reason, granted_at as "grantedAt",
     expires_at as "expiresAt", ended_at as "endedAt"
   from support_consent where expires_at > $1::timestamptz - interval '90 days'
   order by (ended_at is null and expires_at > $1) desc, granted_at desc, id limit 100`,
);
const NAMES = prepared('support.names', 'select id, name from supporter_names($1::uuid[])');

/** Consents that the reader sees: those that hold first, and those of the last ninety days. */
export async function recentConsents(ctx: HouseContext): Promise<SupportConsent[]> {
  const rows = await ctx.db.rows<SupportConsent>(RECENT, [ctx.clock.now()]);
  const seen = verified(ctx, 'support_consent', rows, (row) => canSeeConsent(ctx.actor, row));
  ctx.db.saw(
    'support_consent',
    seen.map(({ id }) => id),
  );
  return seen;
}

interface Use {
  readonly consentId: string;
  readonly supporterId: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** Who looked by a consent that the reader sees, and when: the latest first. */
export async function usesOf(ctx: HouseContext, consentId: string): Promise<SupportUse[]> {
  const loader = ctx.loader<string, SupportUse[]>('support.uses', async (ids) => {
    const room = identityOf(ctx.house);
    const uses = await room.sql<Use>(
      `select consent_id as "consentId", supporter_id as "supporterId", created_at as "startedAt",
         case when revoked_at is not null or expires_at <= $2 then least(revoked_at, expires_at) end as "endedAt"
       from session where consent_id = any($1::uuid[]) order by created_at desc limit 500`,
      [[...ids], room.now()],
    );
    const people = [...new Set(uses.map(({ supporterId }) => supporterId))];
    const rows = await ctx.db.rows<{ id: string; name: string }>(NAMES, [people]);
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return ids.map((id) =>
      uses
        .filter((use) => use.consentId === id)
        .map(({ startedAt, endedAt, supporterId }) => ({
          startedAt,
          endedAt,
          supporterName: names.get(supporterId) ?? '–',
        })),
    );
  });
  return loader.load(consentId);
}
