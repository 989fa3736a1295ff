import type { Migration } from '@respi/kit/migrate.js';

/**
 * The letter that invites an ente leads to the form by which it asks to adhere (N6, N22): with a reference that only who
 * received the letter can know, of which the hash alone is kept, and as long as nobody has answered.
 */
export const anInvitationOpensTheForm: Migration = {
  name: '20261122-42-an-invitation-opens-the-form',
  up: `
alter table adhesion_letter add column reference_hash text unique;
alter table adhesion_application add column invited_ente_id uuid references ente;
create index adhesion_application_invited on adhesion_application (invited_ente_id) where invited_ente_id is not null;

create function ente_invited_by(asked text) returns uuid
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = network, pg_temp as $$
  select e.id from adhesion_letter l join adhesion a on a.id = l.adhesion_id join ente e on e.id = l.ente_id
  where l.reference_hash = asked and a.state = 'INVITED' and e.successor_id is null
$$;
revoke execute on function ente_invited_by from public;
grant execute on function ente_invited_by to network_read, network_app;
`,
};
