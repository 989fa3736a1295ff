import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const nobody = { select: 'false' };

/**
 * Who forgot a password asks for a link. What is asked is only written down; a job looks up whose address it is, so
 * that a known and an unknown address cost the same (I9, TH12).
 */
export const aPasswordCanBeRenewed: Migration = {
  name: '20261122-01-a-password-can-be-renewed',
  up: `
create table reset_request (
  id uuid primary key,
  sealed_email text not null,
  asked_at timestamptz not null
);
${secured('identity', 'reset_request', nobody)}

create table password_reset (
  token_hash text primary key,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_reset_person on password_reset (person_id);
${secured('identity', 'password_reset', nobody)}
`,
};
