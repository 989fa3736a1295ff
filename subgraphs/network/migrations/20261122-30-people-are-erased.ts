import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const isPerson = `(select actor_kind()) = 'PERSON'`;
const looks = `${isPerson} and (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'))`;
const asks = `${isPerson} and (select actor_has('COORDINATION', 'PROVINCIAL_COORDINATOR')) and asked_by = (select actor_person())`;
const decides = `${isPerson} and (select actor_has('PROVINCIAL_COORDINATOR'))`;

/**
 * A person who asks to be forgotten: asked for by one, decided by another, carried out house by house and told again until
 * each has answered (I18, A35). What the person was asked for by is sealed, and goes with the end.
 */
export const peopleAreErased: Migration = {
  name: '20261122-30-people-are-erased',
  up: `
create table erasure (
  id uuid primary key,
  sealed_of text,
  sealed_reason text not null,
  state text not null check (state in ('REQUESTED', 'UNDER_WAY', 'DONE', 'REFUSED')),
  cancels_future boolean not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  decided_by uuid check (decided_by <> asked_by),
  decided_at timestamptz,
  sealed_refusal text,
  finished_at timestamptz,
  check ((state = 'REQUESTED') = (decided_by is null)),
  check (state not in ('DONE', 'REFUSED') or sealed_of is null)
);
create index erasure_list on erasure (asked_at desc, id);
${secured('network', 'erasure', { select: looks, insert: `${asks} and state = 'REQUESTED'`, update: decides })}

create table erasure_step (
  erasure_id uuid not null references erasure,
  house text not null,
  state text not null check (state in ('PENDING', 'DONE')),
  erased int not null default 0,
  kept jsonb not null default '[]',
  told_at timestamptz not null,
  finished_at timestamptz,
  primary key (erasure_id, house)
);
create index erasure_step_silent on erasure_step (told_at) where state = 'PENDING';
${secured('network', 'erasure_step', { select: looks, insert: decides, update: 'false' })}
`,
};
