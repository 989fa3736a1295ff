import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const own = `person_id = (select actor_person())`;

/**
 * Ways through a provider of digital identities, each good once, and who is linked to which identity (I21). Of a fiscal
 * number there is a keyed index and nothing else.
 */
export const aDigitalIdentityMayBeLinked: Migration = {
  name: '20261122-05-a-digital-identity-may-be-linked',
  up: `
create table identification (
  state_hash text primary key,
  browser_hash text not null,
  purpose text not null check (purpose in ('SIGN_IN', 'LINK')),
  session_id uuid check ((purpose = 'LINK') = (session_id is not null)),
  sealed_way text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index identification_end on identification (expires_at);
${secured('identity', 'identification', { select: 'false' })}

create table digital_identity (
  person_id uuid primary key,
  fiscal_index text not null unique,
  linked_at timestamptz not null,
  last_used_at timestamptz
);
${secured('identity', 'digital_identity', { select: own })}
`,
};
