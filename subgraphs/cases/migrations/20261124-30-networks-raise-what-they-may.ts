import type { Migration } from '@respi/kit/migrate.js';
import { atDesk, opensCase } from './sight.js';

const inner = `(select actor_tier()) = 'RISTRETTA'`;
const atTarget = `${inner} and (to_sportello_id = any ((select actor_sportelli())::uuid[])
  or (select actor_has('ENTE_ADMIN')) and to_ente_id = (select actor_ente()))`;
const mayRaise = (purpose: string) =>
  `case ${purpose} when 'CONSULTATION' then (select actor_holds('RAISE_CONSULTATIONS')) else (select actor_holds('RAISE_PRATICHE')) end`;

/** A desk opens, and takes over from another, what its network may raise and nothing else (N2). */
export const networksRaiseWhatTheyMay: Migration = {
  name: '20261124-30-networks-raise-what-they-may',
  up: `
alter policy case_insert on "case" with check (${opensCase} and ${mayRaise('purpose')});

create or replace function hand_over_case(transfer uuid) returns uuid language plpgsql security definer
set search_path = cases, pg_temp as $$
declare handed uuid;
begin
  update "case" c set sportello_id = t.to_sportello_id, ente_id = t.to_ente_id, version = c.version + 1
  from case_transfer t where t.id = transfer and t.case_id = c.id and t.answered_at is null
    and (select actor_kind()) = 'PERSON' and ${atDesk} and ${atTarget} and c.state <> 'CANCELLED'
    and ${mayRaise('c.purpose')}
  returning c.id into handed;
  return handed;
end $$;
`,
};
