import type { Migration } from '@respi/kit/migrate.js';

/**
 * A try that took some cells and not all undoes them in a subtransaction before the next counter is tried. Deleted only,
 * they were waited for until commit, so that claims of several cells on several counters could wait for each other in a
 * circle; within one try cells are taken in ascending order, and no circle can close (A8).
 */
export const aTryThatFailsHoldsNothing: Migration = {
  name: '20261122-92-a-try-that-fails-holds-nothing',
  up: `
create or replace function claim_place(
  p_agenda uuid, p_version int, p_lowest int, p_highest int, p_start timestamptz, p_cells int,
  p_holder uuid, p_expires timestamptz, p_now timestamptz
) returns int language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  width constant int := p_highest - p_lowest + 1;
  first constant int := floor(random() * width)::int;
  current_version int;
  taken bigint;
  run_out bigint;
  candidate int;
  claimed int;
begin
  select version into current_version from agenda where id = p_agenda for key share;
  if current_version is distinct from p_version then return -1; end if;
  for attempt in 1 .. width loop
    select coalesce(bit_or(1::bigint << counter) filter (where expires_at > p_now), 0),
      coalesce(bit_or(1::bigint << counter) filter (where expires_at <= p_now), 0) into taken, run_out
    from claim where agenda_id = p_agenda and cell >= p_start and cell < p_start + p_cells * interval '5 minutes';
    candidate := null;
    for n in 0 .. width - 1 loop
      candidate := p_lowest + (first + n) % width;
      exit when taken & (1::bigint << candidate) = 0;
      candidate := null;
    end loop;
    if candidate is null then return 0; end if;
    begin
      if run_out & (1::bigint << candidate) <> 0 then
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
      raise exception using errcode = 'RS001';
    exception when sqlstate 'RS001' then
      -- what a try took is given back here and now, not at commit: nobody waits for it while this one waits for them
      null;
    end;
  end loop;
  return 0;
end $$;
`,
};
