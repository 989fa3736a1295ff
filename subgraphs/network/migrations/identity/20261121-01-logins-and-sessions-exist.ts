import type { Migration } from '@respi/kit/migrate.js';
import { secured } from '@respi/kit/row-security.js';

const nobody = { select: 'false' };
const own = `person_id = (select actor_person())`;

/** Tables of better-auth 1.7.25 as its own compiler writes them, under our names; sessions of the library stay empty. */
const library = `
create table login ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null);
create table login_session ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references login ("id") on delete cascade);
create table login_account ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references login ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz not null, unique ("providerId", "accountId"));
create table login_verification ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default current_timestamp not null, "updatedAt" timestamptz default current_timestamp not null);
create index "login_session_userId_idx" on login_session ("userId");
create index "login_account_userId_idx" on login_account ("userId");
create index login_verification_identifier_idx on login_verification ("identifier");
${['login', 'login_session', 'login_account', 'login_verification'].map((table) => secured('identity', table, nobody)).join('\n')}
`;

const ours = `
create table second_factor (
  person_id uuid primary key,
  sealed_secret text not null,
  enrolled_at timestamptz not null,
  confirmed_at timestamptz
);
${secured('identity', 'second_factor', nobody)}

create table used_step (
  person_id uuid not null,
  step bigint not null,
  used_at timestamptz not null,
  primary key (person_id, step)
);
${secured('identity', 'used_step', nobody)}

create table recovery_code (
  person_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
${secured('identity', 'recovery_code', nobody)}

create table challenge (
  token_hash text primary key,
  person_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);
${secured('identity', 'challenge', nobody)}

create table throttle (
  bucket text primary key,
  tries int not null,
  ends_at timestamptz not null
);
${secured('identity', 'throttle', nobody)}

create table session (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null,
  context_id uuid not null,
  epoch int not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  revoked_at timestamptz,
  device text,
  network text
);
create index session_person on session (person_id, created_at);
${secured('identity', 'session', { select: own, update: own })}
`;

export const loginsAndSessionsExist: Migration = {
  name: '20261121-01-logins-and-sessions-exist',
  up: library + ours,
};
