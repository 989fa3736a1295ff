import type { Migration } from '@respi/kit/migrate.js';
import { open } from '@respi/kit/row-security.js';

/**
 * A place is a run of five-minute cells of one counter, claimed in ascending order in one statement, all or none (A8).
 * The constraint is the proof: whoever claims (citizen, clerk, move) goes through it. A row holds no personal data.
 */
export const placesAreClaimed: Migration = {
  name: '20261121-020-places-are-claimed',
  up: `
create table claim (
  agenda_id uuid not null,
  counter int not null check (counter >= 1),
  cell timestamptz not null check (cell = date_bin('5 minutes', cell, timestamptz '2000-01-01 00:00:00+00')),
  holder uuid not null,
  expires_at timestamptz not null,
  constraint claim_once unique (agenda_id, counter, cell)
);
create index claim_holder on claim (holder);
${open('appointments', 'claim')}

create function claim_place(
  p_agenda uuid, p_version int, p_lowest int, p_highest int, p_start timestamptz, p_cells int,
  p_holder uuid, p_expires timestamptz, p_now timestamptz
) returns int language plpgsql as $$
declare
  current_version int;
  width int := p_highest - p_lowest + 1;
  first int := floor(random() * width)::int;
  ending timestamptz := p_start + p_cells * interval '5 minutes';
  candidate int;
  claimed int;
  is_taken boolean;
  has_expired boolean;
begin
  select version into current_version from agenda where id = p_agenda for key share;
  if current_version is distinct from p_version then return -1; end if;
  for n in 0 .. width - 1 loop
    candidate := p_lowest + (first + n) % width;
    select coalesce(bool_or(expires_at > p_now), false), count(*) > 0 into is_taken, has_expired
    from claim where agenda_id = p_agenda and counter = candidate and cell >= p_start and cell < ending;
    continue when is_taken;
    if has_expired then
      insert into claim (agenda_id, counter, cell, holder, expires_at)
      select p_agenda, candidate, p_start + i * interval '5 minutes', p_holder, p_expires
      from generate_series(0, p_cells - 1) as i order by i
      on conflict (agenda_id, counter, cell) do update
        set holder = excluded.holder, expires_at = excluded.expires_at where claim.expires_at <= p_now;
    else
      insert into claim (agenda_id, counter, cell, holder, expires_at)
      select p_agenda, candidate, p_start + i * interval '5 minutes', p_holder, p_expires
      from generate_series(0, p_cells - 1) as i order by i
      on conflict do nothing;
    end if;
    get diagnostics claimed = row_count;
    if claimed = p_cells then return candidate; end if;
    if claimed > 0 then delete from claim where holder = p_holder; end if;
  end loop;
  return 0;
end $$;
comment on function claim_place is 'Counter that was claimed; 0 when all are taken; -1 when the rules changed meanwhile';

create table hold (
  id uuid primary key,
  token_hash text not null unique,
  agenda_id uuid not null references agenda,
  purpose_id uuid not null references purpose,
  counter int not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  party_size int not null,
  held_at timestamptz not null,
  expires_at timestamptz not null,
  extensions int not null default 0,
  prefix_key text,
  ended_as text check (ended_as in ('CONFIRMED', 'RELEASED', 'EXPIRED'))
);
create index hold_prefix on hold (prefix_key, held_at);
create index hold_open on hold (expires_at) where ended_as is null;
${open('appointments', 'hold')}
`,
};
