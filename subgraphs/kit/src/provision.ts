import pg from 'pg';

export const HOUSES = ['network', 'cases', 'appointments', 'knowledge', 'training'] as const;
export type HouseName = (typeof HOUSES)[number];

/** Schemas that have roles of their own: the five houses and the room of identity. */
const SCHEMAS = [...HOUSES, 'identity'] as const;
const { escapeIdentifier: quote, escapeLiteral: literal } = pg;

const SETTINGS: Record<string, Record<string, string>> = {
  owner: { lock_timeout: '3s' },
  app: { statement_timeout: '5s', lock_timeout: '3s', idle_in_transaction_session_timeout: '10s' },
  read: { statement_timeout: '2s', lock_timeout: '1s', idle_in_transaction_session_timeout: '10s' },
};

const roleSql = (schema: string, kind: string, password: string | undefined): string[] => {
  const role = quote(`${schema}_${kind}`);
  return [
    `do $$ begin create role ${role}; exception when duplicate_object then null; end $$`,
    `alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit ${password ? `password ${literal(password)}` : ''}`,
    `alter role ${role} set search_path = ${quote(schema)}, extensions`,
    ...Object.entries(SETTINGS[kind] ?? {}).map(
      ([name, value]) => `alter role ${role} set ${name} = ${literal(value)}`,
    ),
  ];
};

/**
 * Makes the roles and schemas of every house, idempotently. Each schema has an owner (migrations), an app role
 * (row-level security, writes) and a read role (row-level security, reads and the read audit); none is granted
 * anything on another schema (design §4, threat TH21). The owner may fix `respi.kind` on a function of its own, for the
 * few that count rows which their caller may not see.
 */
export async function provision(adminUrl: string, passwords: (role: string) => string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(727001)');
    for (const schema of SCHEMAS) {
      for (const kind of ['owner', 'app', 'read']) {
        for (const sql of roleSql(schema, kind, passwords(`${schema}_${kind}`))) await client.query(sql);
      }
      await client.query(`create schema if not exists ${quote(schema)} authorization ${quote(`${schema}_owner`)}`);
      await client.query(`grant set on parameter "respi.kind" to ${quote(`${schema}_owner`)}`);
      await client.query(
        `grant usage on schema ${quote(schema)} to ${quote(`${schema}_app`)}, ${quote(`${schema}_read`)}`,
      );
    }
    for (const sql of roleSql('identity', 'resolver', passwords('identity_resolver'))) await client.query(sql);
    await client.query('grant usage on schema identity to identity_resolver');
    await client.query('revoke all on schema public from public');
    await client.query('create schema if not exists extensions');
    for (const name of ['pg_trgm', 'unaccent', 'pgcrypto', 'btree_gist']) {
      await client.query(`create extension if not exists ${name} with schema extensions`);
    }
    await client.query('grant usage on schema extensions to public');
  } finally {
    await client.end();
  }
}
