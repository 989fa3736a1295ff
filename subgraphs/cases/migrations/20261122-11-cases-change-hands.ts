import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';
import { atDesk, carries, coordinates, seesCaseOf } from './sight.js';

const atTarget = `(to_sportello_id = any ((select actor_sportelli())::uuid[]) or (select actor_has('ENTE_ADMIN')) and to_ente_id = (select actor_ente()))`;

const families = `
alter table "case"
  add column parent_id uuid references "case" (id),
  add column split_at timestamptz(3),
  add column follows_id uuid references "case" (id);
create index case_parent on "case" (parent_id) where parent_id is not null;
create index case_follows on "case" (follows_id) where follows_id is not null;
alter table answer add column copied_from uuid references answer (id);
create index answer_copies on answer (copied_from) where copied_from is not null;

-- C26: a part of a case is opened by the coordination, at the desk and in the name of who raised the whole
create function may_be_part_of(whole uuid, sportello uuid, ente uuid, author uuid) returns boolean
language sql stable security definer set search_path = cases, pg_temp as $$
  select exists (select 1 from "case" w where w.id = whole and w.sportello_id is not distinct from sportello
    and w.ente_id = ente and w.opened_by = author and w.split_at is not null)
$$;
revoke execute on function may_be_part_of from public;
grant execute on function may_be_part_of to cases_app, cases_read;
create policy case_parts on "case" for insert with check (
  ${coordinates} and (select actor_kind()) = 'PERSON' and state = 'SUBMITTED'
  and may_be_part_of(parent_id, sportello_id, ente_id, opened_by));
create policy cycle_of_parts on cycle for insert with check (
  ${coordinates} and opened_by = (select actor_person()) and number = 1
  and exists (select 1 from "case" c where c.id = case_id and c.parent_id is not null));

-- parts may have gone to another desk, followers lie at other desks: these functions see and free them, and no more
create function open_parts(whole uuid) returns int language sql stable security definer
set search_path = cases, pg_temp as $$
  select count(*)::int from "case" where parent_id = whole and state not in ('CLOSED', 'CANCELLED')
$$;
create policy case_moved_by_functions on "case" for update to cases_owner using ((select actor_kind()) = 'PERSON') with check (true);
create function free_followers(main uuid) returns void language sql security definer
set search_path = cases, pg_temp as $$
  update "case" f set follows_id = null from "case" m
  where f.follows_id = main and m.id = main and m.state = 'CANCELLED'
$$;
revoke execute on function open_parts, free_followers from public;
grant execute on function open_parts, free_followers to cases_app;
`;

const transfers = `
create table case_transfer (
  id uuid primary key,
  case_id uuid not null references "case" (id),
  registry_number text not null,
  from_sportello_id uuid,
  from_ente_id uuid not null,
  to_sportello_id uuid not null,
  to_ente_id uuid not null,
  reason text not null,
  asked_by uuid not null,
  asked_at timestamptz(3) not null,
  accepted boolean,
  answered_by uuid,
  answered_at timestamptz(3),
  answer_note text
);
create unique index case_transfer_open on case_transfer (case_id) where answered_at is null;
create index case_transfer_target on case_transfer (to_sportello_id) where answered_at is null;
${secured('cases', 'case_transfer', {
  select: `(select actor_kind()) = 'PERSON' and (${coordinates} or ${atDesk} and (${atTarget} or ${seesCaseOf()}))`,
  insert: `(${atDesk} or ${coordinates}) and asked_by = (select actor_person()) and answered_at is null and ${seesCaseOf()}`,
  update: `${atDesk} and ${atTarget}`,
})}

-- C25: who accepts a transfer does not see the case yet; only this function, for an offer to their desk, hands it over
create policy transfer_for_functions on case_transfer for select to cases_owner using ((select actor_kind()) = 'PERSON');
create function hand_over_case(transfer uuid) returns uuid language plpgsql security definer
set search_path = cases, pg_temp as $$
declare handed uuid;
begin
  update "case" c set sportello_id = t.to_sportello_id, ente_id = t.to_ente_id, version = c.version + 1
  from case_transfer t where t.id = transfer and t.case_id = c.id and t.answered_at is null
    and (select actor_kind()) = 'PERSON' and ${atDesk} and ${atTarget} and c.state <> 'CANCELLED'
  returning c.id into handed;
  return handed;
end $$;
revoke execute on function hand_over_case from public;
grant execute on function hand_over_case to cases_app;
`;

const sameMatter = `
-- C6: the one exception to G6: that another desk follows the same pratica, and nothing more
create table same_matter (
  case_id uuid not null references "case" (id) on delete cascade,
  other_id uuid not null references "case" (id) on delete cascade,
  told_to uuid not null,
  told_at timestamptz(3) not null,
  primary key (case_id, other_id)
);
create index same_matter_person on same_matter (told_to, told_at);
create index same_matter_other on same_matter (other_id);
${secured('cases', 'same_matter', {
  select: `(select actor_kind()) = 'PERSON' and (${coordinates} or ${atDesk} and (told_to = (select actor_person()) or ${seesCaseOf()}))`,
  insert: `${atDesk} and told_to = (select actor_person()) and ${seesCaseOf()}`,
  delete: `told_to = (select actor_person())`,
})}
create function followed_elsewhere(draft uuid) returns table (other_id uuid)
language sql stable security definer set search_path = cases, pg_temp as $$
  select o.id from "case" c join "case" o on o.pratica_index = c.pratica_index and o.id <> c.id
  where c.id = draft and c.opened_by is not null and o.submitted_at is not null and o.state <> 'CANCELLED'
    and (o.sportello_id is distinct from c.sportello_id or o.ente_id <> c.ente_id)
    and (select actor_kind()) = 'PERSON' and c.ente_id = (select actor_ente())
  order by o.submitted_at desc limit 5
$$;
revoke execute on function followed_elsewhere from public;
grant execute on function followed_elsewhere to cases_app;
`;

const readers = `
create table case_watch (
  case_id uuid not null references "case" (id) on delete cascade,
  person_id uuid not null,
  at timestamptz(3) not null,
  primary key (case_id, person_id)
);
${secured('cases', 'case_watch', {
  select: `(select actor_kind()) = 'PERSON' and ${seesCaseOf()}`,
  insert: `person_id = (select actor_person()) and ${seesCaseOf()}`,
  delete: `person_id = (select actor_person())`,
})}

create table answer_rating (
  answer_id uuid primary key references answer (id),
  case_id uuid not null references "case" (id),
  is_useful boolean not null,
  comment text,
  rated_by uuid not null,
  rated_at timestamptz(3) not null
);
create index answer_rating_case on answer_rating (case_id);
${secured('cases', 'answer_rating', {
  select: seesCaseOf(),
  insert: `${atDesk} and rated_by = (select actor_person()) and ${seesCaseOf()}`,
  update: `${atDesk} and ${seesCaseOf()}`,
})}

-- C31: when a cycle reached each of its stages
alter table cycle add column triaged_at timestamptz(3), add column relayed_at timestamptz(3), add column validated_at timestamptz(3);
create policy cycle_validated on cycle for update using ((select actor_has('OFFICE_REFERENT')) and ${seesCaseOf()});
set local respi.kind = 'SYSTEM';
update cycle k set
  triaged_at = (select min(e.at) from event e where e.entity = 'case' and e.entity_id = k.case_id and e.verb = 'triaged' and e.at >= k.opened_at and e.at <= coalesce(k.answered_at, e.at)),
  relayed_at = (select min(e.at) from event e where e.entity = 'case' and e.entity_id = k.case_id and e.verb = 'relayed' and e.at >= k.opened_at and e.at <= coalesce(k.answered_at, e.at)),
  validated_at = (select min(v.at) from validation_change v join answer a on a.id = v.answer_id
    where a.case_id = k.case_id and a.cycle_number = k.number and v.validation = 'VALIDATED');
create index cycle_opened on cycle (opened_at);

-- C19: which warning of a deadline was given, once for each cycle
create table escalation (
  case_id uuid not null references "case" (id) on delete cascade,
  cycle_number int not null,
  stage text not null check (stage in ('DUE_SOON', 'OVERDUE', 'BADLY_OVERDUE', 'UNREAD')),
  at timestamptz(3) not null,
  primary key (case_id, cycle_number, stage)
);
${secured('cases', 'escalation', { select: `(${coordinates} or ${carries}) and ${seesCaseOf()}` })}
`;

/** Transfers, parts and followers, the same matter at two desks, watchers, ratings, the stages of a cycle and its warnings. */
export const casesChangeHands: Migration = {
  name: '20261122-11-cases-change-hands',
  up: families + transfers + sameMatter + readers,
};
