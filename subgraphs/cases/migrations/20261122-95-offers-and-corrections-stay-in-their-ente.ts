import type { Migration } from '@respi/kit/migrate.js';
import { atDesk, carries, coordinates, seesCaseOf } from './sight.js';

const isPerson = `(select actor_kind()) = 'PERSON'`;
const inner = `(select actor_tier()) = 'RISTRETTA'`;
const ofOwnEnte = `${atDesk} and ente_id = (select actor_ente()) and (person_id = (select actor_person())
  or ${inner} and ((select actor_has('ENTE_ADMIN')) or sportello_id = any ((select actor_sportelli())::uuid[])))`;
const atTarget = `${inner} and (to_sportello_id = any ((select actor_sportelli())::uuid[])
  or (select actor_has('ENTE_ADMIN')) and to_ente_id = (select actor_ente()))`;

/**
 * The rete allargata sees its own and no desk's (C24), and a person who acts for another ente sees nothing of this one
 * (I5): true of cases from the start, and now of the corrections and the offers that speak of them.
 */
export const offersAndCorrectionsStayInTheirEnte: Migration = {
  name: '20261122-95-offers-and-corrections-stay-in-their-ente',
  up: `
drop policy correction_select on correction;
create policy correction_select on correction for select
  using (${isPerson} and (${ofOwnEnte} or ${carries} or sent_by = (select actor_person())));
drop policy correction_update on correction;
create policy correction_update on correction for update using (${ofOwnEnte}) with check (${ofOwnEnte});

drop policy case_transfer_select on case_transfer;
create policy case_transfer_select on case_transfer for select
  using (${isPerson} and (${coordinates} or ${atDesk} and (${atTarget} or ${seesCaseOf()})));
drop policy case_transfer_update on case_transfer;
create policy case_transfer_update on case_transfer for update
  using (${atDesk} and ${atTarget}) with check (${atDesk} and ${atTarget});
create or replace function hand_over_case(transfer uuid) returns uuid language plpgsql security definer
set search_path = cases, pg_temp as $$
declare handed uuid;
begin
  update "case" c set sportello_id = t.to_sportello_id, ente_id = t.to_ente_id, version = c.version + 1
  from case_transfer t where t.id = transfer and t.case_id = c.id and t.answered_at is null
    and ${isPerson} and ${atDesk} and ${atTarget} and c.state <> 'CANCELLED'
  returning c.id into handed;
  return handed;
end $$;
`,
};
