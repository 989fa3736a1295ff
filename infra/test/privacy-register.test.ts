import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type HouseRegister, registerSection, withSection } from '../privacy/register-table.ts';
import { HOUSES, inRepository } from '../run/repository.ts';

/* I18 C37: every column that can hold a person is registered, and every registered column exists. */

const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', file));
let drop: () => Promise<void>;
let client: pg.Client;
let registers: HouseRegister[];

async function migrated(): Promise<string> {
  const { testDatabase, onDatabase } = await kit('testing/postgres.js');
  const database = await testDatabase('register');
  drop = database.drop;
  const { runMigrations } = await kit('src/migrate.js');
  const own = (schema: string) => onDatabase(database.adminUrl, database.name, `${schema}_owner`);
  const listIn = async (...path: string[]) =>
    Object.values(await import(inRepository('subgraphs', ...path, 'all.js'))).find(Array.isArray);
  for (const house of HOUSES) await runMigrations(house, own(house), await listIn(house, 'dist', 'migrations'));
  await runMigrations('identity', own('identity'), await listIn('network', 'dist', 'migrations', 'identity'));
  return database.adminUrl;
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: await migrated() });
  await client.connect();
  const plans = await Promise.all(
    HOUSES.map((house) => import(inRepository('subgraphs', house, 'dist', 'src', 'privacy', 'privacy.js'))),
  );
  registers = plans.flatMap(({ privacy }) => privacy.registers);
}, 60_000);
afterAll(async () => {
  await client.end();
  await drop();
});

/* Columns that can hold words; those whose values a check of the table lists are codes already. */
const COLUMNS = `
  select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
    and format_type(a.atttypid, null) ~ '^(text|character|json|bytea|tsvector|inet|xml|extensions.citext)'
    and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
      and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) ~ '= ANY \\(ARRAY')`;
const columnsIn = async (schema: string): Promise<string[]> =>
  (await client.query<{ name: string }>(COLUMNS, [schema])).rows.map(({ name }) => name).sort();
async function registered(register: HouseRegister): Promise<string[]> {
  const { columnsOf, tablesOf } = await kit('src/privacy/register.js');
  return tablesOf(register)
    .flatMap((one: { table: string }) =>
      columnsOf(one).map(({ column }: { column: string }) => `${one.table}.${column}`),
    )
    .sort();
}

describe('I18 C37: the register of processing', () => {
  test('I18: it covers the five houses and the room of identity', () => {
    expect(registers.map(({ house }) => house).sort()).toEqual([...HOUSES, 'identity'].sort());
  });

  test('I18: every column that can hold words is registered, and what is registered is there, once', async () => {
    for (const register of registers) {
      const known = await registered(register);
      const missing = (await columnsIn(register.house)).filter((name) => !known.includes(name));
      const { rows } = await client.query<{ name: string }>(
        `select table_name || '.' || column_name as name from information_schema.columns where table_schema = $1`,
        [register.house],
      );
      const there = new Set(rows.map(({ name }) => name));
      const gone = known.filter((name, at) => !there.has(name) || known.indexOf(name) !== at);
      expect([register.house, { missing, gone }]).toEqual([register.house, { missing: [], gone: [] }]);
    }
  });

  test('TH18: every blind index by which rows are found says how it is made anew when its key changes, but what ends within a day', () => {
    const undeclared = registers.flatMap((register) => {
      const declared = (register.indexes ?? []).map(({ table, column }) => `${table}.${column}`);
      const indexes = register.tables.flatMap(({ table, index = '' }) =>
        index.split(' ').flatMap((column) => (/_(index|key)$/.test(column) ? [`${table}.${column}`] : [])),
      );
      return indexes.filter((one) => !declared.includes(one));
    });
    expect(undeclared.sort()).toEqual(['hold.prefix_key', 'identity_ticket.identity_key']);
  });

  test('I18 twin: a column that nobody registered is told', async () => {
    await client.query('begin');
    await client.query('alter table cases."case" add column nickname text');
    const cases = registers.find(({ house }) => house === 'cases') as HouseRegister;
    const known = await registered(cases);
    expect((await columnsIn('cases')).filter((name) => !known.includes(name))).toContain('case.nickname');
    await client.query('rollback');
  });

  test('G6 TH18: every table with names, words or sealed values is behind forced row-level security', async () => {
    const open: string[] = [];
    for (const register of registers) {
      const { rows } = await client.query<{ name: string }>(
        'select relname as name from pg_class where relnamespace = $1::regnamespace and relforcerowsecurity',
        [register.house],
      );
      const walled = new Set(rows.map(({ name }) => name));
      for (const one of register.tables) {
        if ((one.personal || one.words || one.sealed) && !walled.has(one.table))
          open.push(`${register.house}.${one.table}`);
      }
    }
    // no role but the owner of the schema may read the words by which cases are found
    const found = ['cases.case_word', 'cases.case_lexicon', 'cases.case_name_word'];
    expect(open.filter((name) => !found.includes(name))).toEqual([]);
    const { rows } = await client.query(
      `select r, t from unnest(array['cases_app', 'cases_read']) r, unnest($1::text[]) t where has_table_privilege(r, t, 'select')`,
      [found],
    );
    expect(rows).toEqual([]);
  });

  test('C37: every kind of retention that a table names exists, and every kind is named by a table', async () => {
    const { kindsOf } = await kit('src/privacy/house-privacy.js');
    const { FRAME_REGISTER } = await kit('src/privacy/register.js');
    const named = [...registers.flatMap(({ tables }) => tables), ...FRAME_REGISTER]
      .flatMap(({ ends }) => ends.split(' '))
      .filter((word) => /^[A-Z_]{5,}$/.test(word));
    const kinds: string[] = [];
    for (const house of HOUSES) {
      const { privacy } = await import(inRepository('subgraphs', house, 'dist', 'src', 'privacy', 'privacy.js'));
      kinds.push(...kindsOf(privacy).map(({ kind }: { kind: string }) => kind));
    }
    expect([...new Set(named)].sort()).toEqual([...new Set(kinds)].sort());
  });

  test('I18: docs/privacy.md shows what the houses declare', async () => {
    const text = readFileSync(inRepository('docs', 'privacy.md'), 'utf8');
    expect(withSection(text, await registerSection())).toBe(text);
  });
});
