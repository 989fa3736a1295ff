import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';
import { seesCaseOf } from './sight.js';

/**
 * What an ente would leave behind is counted past the walls, as numbers and a digest only (N10); open cases of an ente
 * that has left are in the care of the coordination (N12).
 */
export const casesOutliveTheirEnte: Migration = {
  name: '20261122-10-cases-outlive-the-ente-that-raised-them',
  up: `
create table case_in_care (case_id uuid primary key references "case", departure_id uuid not null, since timestamptz not null);
create index case_in_care_departure on case_in_care (departure_id);
${secured('cases', 'case_in_care', { select: seesCaseOf() })}

create function left_behind(asked uuid) returns table (kind text, count int, digest text)
language sql stable security definer set respi.kind = 'SYSTEM' set search_path = cases, pg_temp as $$
  select 'OPEN_CASES', count(*)::int, md5(string_agg(c.id::text || c.version, ',' order by c.id))
  from "case" c where c.ente_id = asked and c.state in ('SUBMITTED', 'TRIAGED', 'RELAYED', 'INFO_REQUESTED', 'ANSWERED')
  union all
  select 'DRAFTS', count(*)::int, md5(string_agg(c.id::text || c.version, ',' order by c.id))
  from "case" c where c.ente_id = asked and c.state = 'DRAFT'
$$;
revoke all on function left_behind(uuid) from public;
grant execute on function left_behind(uuid) to cases_read, cases_app;
`,
};
