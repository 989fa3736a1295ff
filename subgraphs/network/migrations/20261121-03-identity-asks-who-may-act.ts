import type { Migration } from '@respi/kit/migrate.js';

/**
 * The one thing that the room of identity may ask of the register: in which contexts a person may act on a day. The
 * function reads as the house itself; nobody but the owner of the schema identity may call it.
 */
export const identityAsksWhoMayAct: Migration = {
  name: '20261121-03-identity-asks-who-may-act',
  up: `
create function acting_contexts(who uuid, today date)
returns table (context_id uuid, ente_id uuid, ente_name text, tier text, epoch int, sessions_from_epoch int,
               roles text[], sportello_ids uuid[], office_id uuid, locale text, is_suspended boolean)
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$
  select c.id, e.id, e.name::text, e.tier, e.membership_epoch, e.sessions_from_epoch,
         array_agg(distinct m.role order by m.role),
         coalesce(array_agg(distinct m.sportello_id) filter (where m.sportello_id is not null), '{}'),
         (array_agg(m.office_id order by m.office_id) filter (where m.office_id is not null))[1],
         p.locale,
         coalesce(e.adhesion_state in ('SUSPENDED', 'WITHDRAWN', 'EXPIRED'), false)
           and e.category not in ('PROVINCIA', 'PREFETTURA', 'QUESTURA')
           and e.network_role not in ('GENERAL_COORDINATOR', 'OPERATIONAL_COORDINATOR')
  from acting_context c
  join person p on p.id = c.person_id and p.disabled_at is null
  join ente e on e.id = c.ente_id
  join membership m on m.person_id = c.person_id and m.ente_id = c.ente_id
    and m.start_on <= today and (m.end_on is null or m.end_on >= today) and m.ended_at is null
  where c.person_id = who
  group by c.id, e.id, p.locale
$$;
revoke all on function acting_contexts(uuid, date) from public;
grant usage on schema network to identity_owner;
grant execute on function acting_contexts(uuid, date) to identity_owner;
`,
};
