import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { inOrder, loaderOf } from '@respi/kit/reference.js';
import { verified } from '../verified.js';
import { canSeeEmail, canSeePerson, type PersonRow } from './membership.policy.js';
import type { Person } from './person.entity.js';

export type SeenPerson = Pick<Person, 'id' | 'displayName' | 'disabledAt'> & PersonRow & { email: string | null };

const BY_IDS = prepared(
  'person.byIds',
  `select p.id, p.display_name as "displayName", p.email, p.disabled_at as "disabledAt", coalesce(m.enti, '{}') as "enteIds", coalesce(m.office, false) as "hasOffice"
   from person p left join lateral (
     select array_agg(distinct ente_id) as enti, bool_or(office_id is not null) as office from membership where person_id = p.id) m on true
   where p.id = any($1::uuid[])`,
);

/** People by id: name where the reader may see it, address masked where they may not. */
export const loadPerson = loaderOf<SeenPerson>('person', async (ctx: HouseContext, ids) => {
  const rows = await ctx.db.rows<SeenPerson>(BY_IDS, [ids]);
  const seen = verified(ctx, 'person', rows, (row) => canSeePerson(ctx.actor, row));
  ctx.db.saw(
    'person',
    seen.map((row) => row.id),
  );
  return inOrder(
    ids,
    seen.map((row) => (canSeeEmail(ctx.actor, row) ? row : { ...row, email: null })),
  );
});
