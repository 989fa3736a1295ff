import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SECOND_FACTOR_ROLES } from '../src/membership/roles.js';
import { plan } from '../src/plan.js';
import { standNetwork, type TestNetwork } from './build/network-stand.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork();
});
afterAll(() => house.close());

describe('from nothing to head', () => {
  test('the tables have every column that the entities name', async () => {
    const missing: string[] = [];
    for (const meta of house.open.house.orm.getMetadata().getAll().values()) {
      const rows = await house.sql(
        `select column_name from information_schema.columns where table_schema = 'network' and table_name = $1`,
        [meta.tableName],
      );
      const columns = new Set(rows.map((row) => row.column_name));
      for (const property of meta.props) {
        for (const name of property.fieldNames ?? []) if (!columns.has(name)) missing.push(`${meta.tableName}.${name}`);
      }
    }
    expect(plan.entities.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  test('PIT14: every table with personal data is walled, for its owner too', async () => {
    const rows = await house.sql(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('network', 'identity') and c.relkind = 'r' and (not c.relrowsecurity or not c.relforcerowsecurity)
       order by 1`,
    );
    const open = rows.map((row) => row.name.split('.')[1]);
    const personal = [
      'person',
      'membership',
      'acting_context',
      'invitation',
      'notice',
      'notice_preference',
      'delegation',
      'rules_acceptance',
      'adhesion',
      'departure',
      'departure_step',
      'contact',
    ];
    const identity = [
      'login',
      'login_account',
      'session',
      'second_factor',
      'recovery_code',
      'challenge',
      'used_step',
      'reset_request',
      'password_reset',
    ];
    expect(open.filter((name: string) => [...personal, ...identity].includes(name))).toEqual([]);
  });

  test('TH21: each role calls its own functions of identity and no other, and reads no table of it', async () => {
    const callable = async (role: string) =>
      (
        await house.sql(
          `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where n.nspname = 'identity' and has_schema_privilege($1, 'identity', 'usage')
             and has_function_privilege($1, p.oid, 'execute') and p.prosecdef order by 1`,
          [role],
        )
      ).map(({ name }) => name);
    expect(await callable('identity_resolver')).toEqual(['issue_machine_token', 'reads_only_until', 'resolve']);
    expect(await callable('network_app')).toEqual(['link_own_identity', 'unlink_own_identity']);
    for (const role of ['network_read', 'cases_app']) expect(await callable(role)).toEqual([]);
    const read = await house.sql(
      `select r.rolname as role, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
       where n.nspname = 'identity' and c.relkind in ('r', 'v') and r.rolname in ('network_app', 'network_read', 'identity_resolver')
         and has_table_privilege(r.rolname, c.oid, 'select, insert, update, delete')`,
    );
    expect(read).toEqual([]);
    const [asked] = await house.sql(
      `select has_function_privilege('identity_app', 'network.acting_contexts(uuid, date)', 'execute') as may`,
    );
    expect(asked.may).toBe(false);
  });

  test('I4: the roles that want a second factor are the same in SQL and in the policy', async () => {
    const [row] = await house.sql(`select prosrc from pg_proc where proname = 'resolve_session'`);
    const inSql = /string_to_array\('([A-Z_,]+)'/.exec(row.prosrc)?.[1]?.split(',');
    expect(inSql).toEqual([...SECOND_FACTOR_ROLES]);
  });
});
