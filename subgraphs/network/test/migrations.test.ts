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

  test('TH21: the gateway’s role may call identity.resolve and nothing else, and no house role reads identity', async () => {
    const may = async (role: string, what: string) =>
      (await house.sql(`select ${what} as may`.replaceAll('$role', `'${role}'`)))[0].may;
    expect(
      await may('identity_resolver', `has_function_privilege($role, 'identity.resolve(text, timestamptz)', 'execute')`),
    ).toBe(true);
    expect(
      await may('identity_resolver', `has_function_privilege($role, 'identity.contexts_of(uuid, date)', 'execute')`),
    ).toBe(false);
    expect(await may('identity_resolver', `has_table_privilege($role, 'identity.session', 'select')`)).toBe(false);
    expect(
      await may('identity_app', `has_function_privilege($role, 'network.acting_contexts(uuid, date)', 'execute')`),
    ).toBe(false);
    for (const role of ['network_app', 'network_read']) {
      expect(await may(role, `has_table_privilege($role, 'identity.session', 'select')`)).toBe(false);
      expect(await may(role, `has_schema_privilege($role, 'identity', 'usage')`)).toBe(false);
    }
  });

  test('I4: the roles that want a second factor are the same in SQL and in the policy', async () => {
    const [row] = await house.sql(`select prosrc from pg_proc where proname = 'resolve_session'`);
    const inSql = /string_to_array\('([A-Z_,]+)'/.exec(row.prosrc)?.[1]?.split(',');
    expect(inSql).toEqual([...SECOND_FACTOR_ROLES]);
  });
});
