import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const nobody = { select: 'false' };
const network = `(select actor_has('PROVINCIAL_COORDINATOR', 'COORDINATION', 'ADMIN', 'AUDITOR'))`;
const guardians = `(select actor_has('PROVINCIAL_COORDINATOR', 'ADMIN'))`;
const own = `((select actor_has('ENTE_ADMIN')) and ente_id = (select actor_ente()))`;

/**
 * Machine clients of enti (G2, G3): an owner, scopes, a ceiling of confidentiality, an end, networks, secrets that overlap
 * while they rotate. Tokens are opaque, last an hour and are refused as soon as client, secret or adhesion end: `resolve`
 * looks at all of them each time.
 */
export const machinesHaveKeys: Migration = {
  name: '20261122-02-machines-have-keys',
  up: `
create table machine_client (
  id uuid primary key,
  ente_id uuid not null,
  name text not null check (char_length(name) between 3 and 80),
  scopes text[] not null check (cardinality(scopes) between 1 and 40),
  ceiling text not null check (ceiling in ('PUBLIC', 'NETWORK')),
  networks cidr[] not null default '{}',
  per_minute int not null check (per_minute between 1 and 6000),
  created_at timestamptz not null,
  created_by uuid not null,
  expires_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid check (approved_by <> created_by),
  ended_at timestamptz,
  ended_by uuid
);
create index machine_client_ente on machine_client (ente_id, created_at);
${secured('identity', 'machine_client', { select: `${network} or ${own}`, insert: own, update: `${guardians} or ${own}` })}

create table machine_secret (
  id uuid primary key,
  client_id uuid not null references machine_client,
  secret_hash text not null unique,
  hint text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz
);
create index machine_secret_client on machine_secret (client_id, created_at);
${secured('identity', 'machine_secret', {
  select: `exists (select 1 from machine_client c where c.id = client_id)`,
  insert: `exists (select 1 from machine_client c where c.id = client_id and (${guardians} or ${own}))`,
  update: `exists (select 1 from machine_client c where c.id = client_id and (${guardians} or ${own}))`,
})}

create table machine_token (
  token_hash text primary key,
  client_id uuid not null references machine_client,
  secret_id uuid not null references machine_secret,
  scopes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index machine_token_end on machine_token (expires_at);
${secured('identity', 'machine_token', nobody)}

create function issue_machine_token(client uuid, secret text, wanted text[], token text, caller inet, at timestamptz)
returns json language plpgsql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
declare
  c machine_client;
  s machine_secret;
  given text[];
begin
  select * into c from machine_client where id = client;
  select * into s from machine_secret where client_id = client and secret_hash = secret
    and (expires_at is null or expires_at > clock_timestamp());
  if c.id is null or s.id is null or c.ended_at is not null or c.approved_at is null or c.expires_at <= at
    or not (select is_active from network.standing_of_ente(c.ente_id))
    or not (c.networks = '{}' or exists (select 1 from unnest(c.networks) n where caller <<= n)) then
    return null;
  end if;
  given := case when wanted is null then c.scopes else wanted end;
  if not given <@ c.scopes or cardinality(given) = 0 then
    return json_build_object('error', 'invalid_scope');
  end if;
  delete from machine_token where expires_at < clock_timestamp() - interval '1 day';
  update machine_secret set last_used_at = clock_timestamp() where id = s.id;
  insert into machine_token values (token, c.id, s.id, given, clock_timestamp(), clock_timestamp() + interval '1 hour');
  return json_build_object('expiresIn', 3600, 'scopes', given);
end $$;
revoke all on function issue_machine_token(uuid, text, text[], text, inet, timestamptz) from public;
grant execute on function issue_machine_token(uuid, text, text[], text, inet, timestamptz) to identity_resolver;

alter function resolve(text, timestamptz) rename to resolve_session;
revoke execute on function resolve_session(text, timestamptz) from identity_resolver;

create function resolve_machine(hash text, at timestamptz) returns json
language sql stable security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$
  select json_build_object(
    'kind', 'CLIENT', 'personId', null, 'sessionId', null, 'contextId', c.id,
    'enteId', case when c.ceiling = 'NETWORK' then c.ente_id end,
    'sportelloIds', '{}'::uuid[], 'officeId', null, 'roles', '{}'::text[],
    'scopes', array(select unnest(t.scopes) intersect select unnest(c.scopes) order by 1),
    'tier', case when c.ceiling = 'NETWORK' then e.tier end,
    'epoch', e.epoch, 'networks', c.networks::text[], 'perMinute', c.per_minute)
  from machine_token t
  join machine_client c on c.id = t.client_id and c.ended_at is null and c.approved_at is not null and c.expires_at > at
  join machine_secret s on s.id = t.secret_id and (s.expires_at is null or s.expires_at > clock_timestamp())
  cross join lateral network.standing_of_ente(c.ente_id) e
  where t.token_hash = hash and t.expires_at > clock_timestamp() and e.is_active
$$;
revoke all on function resolve_machine(text, timestamptz) from public;

create function resolve(hash text, at timestamptz default clock_timestamp()) returns json
language sql volatile security definer set search_path = identity, pg_temp set respi.kind = 'SYSTEM'
as $$ select coalesce(resolve_session(hash, at), resolve_machine(hash, at)) $$;
revoke all on function resolve(text, timestamptz) from public;
grant execute on function resolve(text, timestamptz) to identity_resolver;
`,
};
