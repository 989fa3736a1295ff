import type { Migration } from '@respi/kit/migrate.js';

/**
 * What the room of identity may ask of the register about an ente that owns machine clients: whether it may act today,
 * and of which tier it is. The owner of the schema identity alone may call it (G3).
 */
export const machinesAskForTheirEnte: Migration = {
  name: '20261122-identity-2-machines-ask-for-their-ente',
  up: `
create function standing_of_ente(which uuid) returns table (tier text, epoch int, is_active boolean)
language sql stable security definer set search_path = network, pg_temp set respi.kind = 'SYSTEM'
as $$
  select e.tier, e.membership_epoch,
    coalesce(e.adhesion_state, '') = 'ACTIVE' or e.category in ('PROVINCIA', 'PREFETTURA', 'QUESTURA')
      or e.network_role in ('GENERAL_COORDINATOR', 'OPERATIONAL_COORDINATOR')
  from ente e where e.id = which
$$;
revoke all on function standing_of_ente(uuid) from public;
grant execute on function standing_of_ente(uuid) to identity_owner;
`,
};
