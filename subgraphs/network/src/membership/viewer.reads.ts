import { localDate } from '@respi/kit/clock.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { loadEnte } from '../ente/ente.reads.js';
import { hasSecondFactor } from '../identity/second-factor.js';
import { mustAcceptRules } from '../rules/rules.reads.js';
import { supportedUntil } from '../support/support-sessions.js';
import { capabilitiesOf } from './capabilities.js';
import { needsSecondFactor } from './roles.js';
import type { ActingContext, Viewer } from './viewer.type.js';

const PERSON = prepared(
  'viewer.person',
  `select p.locale, p.tour_done_at is not null as "tourDone",
     (select count(*)::int from notice n where n.person_id = p.id and n.read_at is null) as "unreadNotices"
   from person p where p.id = $1`,
);
const CONTEXTS = prepared(
  'viewer.contexts',
  `select c.id, e.id as "enteId", e.name as label, array_agg(distinct m.role order by m.role) as roles,
     coalesce(array_agg(distinct m.sportello_id) filter (where m.sportello_id is not null), '{}') as "sportelloIds",
     (array_agg(m.office_id order by m.office_id) filter (where m.office_id is not null))[1] as "officeId", c.id = $2 as "isCurrent"
   from acting_context c
   join ente e on e.id = c.ente_id
   join membership m on m.person_id = c.person_id and m.ente_id = c.ente_id
     and m.start_on <= $3 and (m.end_on is null or m.end_on >= $3) and m.ended_at is null
   where c.person_id = $1
     and (coalesce(e.adhesion_state, '') not in ('SUSPENDED', 'WITHDRAWN', 'EXPIRED')
       or e.category in ('PROVINCIA', 'PREFETTURA', 'QUESTURA')
       or e.network_role in ('GENERAL_COORDINATOR', 'OPERATIONAL_COORDINATOR'))
   group by c.id, e.id order by e.name, c.id`,
);

type PersonOfViewer = Pick<Viewer, 'locale' | 'tourDone' | 'unreadNotices'>;

/** Who reads: contexts of today, capabilities of the current one, what waits for them. */
export async function readViewer(ctx: HouseContext): Promise<Viewer | null> {
  const { actor } = ctx;
  if (actor.kind !== 'PERSON' || !actor.personId) return null;
  const today = localDate(ctx.clock.now());
  const [person, contexts, secondFactorEnabled, mustAccept, until] = await Promise.all([
    ctx.db.row<PersonOfViewer>(PERSON, [actor.personId]),
    ctx.db.rows<ActingContext>(CONTEXTS, [actor.personId, actor.contextId, today]),
    hasSecondFactor(ctx),
    mustAcceptRules(ctx),
    supportedUntil(ctx),
  ]);
  if (!person) return null;
  const current = contexts.find((one) => one.isCurrent) ?? null;
  const ente = await loadEnte(ctx, actor.enteId);
  return {
    ...person,
    contexts,
    current,
    personId: actor.personId,
    capabilities: capabilitiesOf(actor, ente?.adhesionState ?? null, ente?.networkRole),
    secondFactorEnabled,
    mustAcceptRules: mustAccept,
    supportedUntil: until,
    mustEnrolSecondFactor: !actor.supporterId && !secondFactorEnabled && needsSecondFactor(current?.roles ?? []),
  };
}
