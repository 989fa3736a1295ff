import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Migration, runMigrations } from '../src/migrate.js';
import { onDatabase, type TestDatabase, testDatabase } from '../testing/postgres.js';

let database: TestDatabase;
let url: string;
let reader: pg.Client;
beforeAll(async () => {
  database = await testDatabase('migrate');
  url = onDatabase(database.adminUrl, database.name, 'training_owner');
  reader = await connected();
});
afterAll(async () => {
  await reader.end();
  await database.drop();
});

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

const GATE = 4711;
const old: Migration = { name: '1-lessons-have-a-title', up: 'create table lesson (title text not null)' };
const STATEMENTS = [
  'alter table lesson add column room text',
  `update lesson set room = 'A'`,
  'alter table lesson alter column room set not null',
  'create index lesson_room on lesson (room)',
];
/** The migration, which stops at a gate after so many of its statements. */
const stoppedAfter = (count: number): Migration => ({
  name: '2-lessons-have-a-room',
  up: [...STATEMENTS.slice(0, count), `select pg_advisory_xact_lock(${GATE})`, ...STATEMENTS.slice(count)].join(';\n'),
});
const whole: Migration = { name: '2-lessons-have-a-room', up: STATEMENTS.join(';\n') };

beforeEach(async () => {
  await runMigrations('training', url, [old]);
  await reader.query(`insert into lesson (title) values ('Il permesso di soggiorno')`);
});
afterEach(async () => {
  await reader.query(`drop table lesson; delete from migration where name ~ '^[12]-lessons'`);
});

const seen = async (text: string): Promise<unknown[]> => (await reader.query(text)).rows;
const columns = async () =>
  (await seen(`select column_name as name from information_schema.columns where table_name = 'lesson' order by 1`)).map(
    (row) => (row as { name: string }).name,
  );
/** Resolves once so many sessions wait for a lock of this kind. */
async function waiting(kind: 'advisory' | 'relation', count = 1): Promise<void> {
  for (;;) {
    const rows = await seen(
      `select 1 from pg_locks where not granted and locktype = '${kind}'
         and database = (select oid from pg_database where datname = current_database())`,
    );
    if (rows.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
/** Kills a process that migrates while it stands at the gate; back when its session in the database has ended too. */
async function killedAfter(count: number, loose: boolean): Promise<void> {
  await reader.query('select pg_advisory_lock($1)', [GATE]);
  const task = { url, steps: [stoppedAfter(count)], loose };
  const child = spawn(process.execPath, [new URL('./killed-migration.js', import.meta.url).pathname], {
    env: { ...process.env, RESPI_KILLED_MIGRATION: JSON.stringify(task) },
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  await waiting('advisory');
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
  await reader.query('select pg_advisory_unlock($1)', [GATE]);
  while ((await seen(`select 1 from pg_stat_activity where datname = current_database()`)).length > 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('F21: a migration that dies half-way', () => {
  test.each([0, 1, 2, 3])(
    'F21: killed after %i of its statements nothing of it is there, and run again it is whole',
    async (count) => {
      await killedAfter(count, false);
      expect(await columns()).toEqual(['title']);
      expect(await seen(`select name from migration where name ~ '^2-'`)).toEqual([]);
      expect(await seen('select title from lesson')).toEqual([{ title: 'Il permesso di soggiorno' }]);
      expect(await runMigrations('training', url, [old, whole])).toEqual([whole.name]);
      expect(await columns()).toEqual(['room', 'title']);
      expect(await seen('select room from lesson')).toEqual([{ room: 'A' }]);
      expect(await runMigrations('training', url, [old, whole])).toEqual([]);
    },
    60_000,
  );

  test('F21 twin: the same statements with no transaction around them leave half a schema', async () => {
    await killedAfter(2, true);
    expect(await columns()).toEqual(['room', 'title']);
    await expect(runMigrations('training', url, [old, whole])).rejects.toThrow(/already exists/);
  }, 60_000);
});

describe('F21: a migration that waits for somebody who reads', () => {
  let other: pg.Client;
  let third: pg.Client;
  beforeEach(async () => {
    [other, third] = [await connected(), await connected()];
    await other.query('begin; select title from lesson');
  });
  afterEach(async () => {
    await Promise.all([other.end(), third.end()]);
  });

  test('F21: it gives up, whoever reads goes on, and run again when they have gone it is whole', async () => {
    await expect(runMigrations('training', url, [old, whole], 100)).rejects.toThrow(/lock timeout/);
    expect((await third.query('select title from lesson')).rows).toHaveLength(1);
    expect((await other.query('select title from lesson')).rows).toHaveLength(1);
    await other.query('commit');
    expect(await runMigrations('training', url, [old, whole], 100)).toEqual([whole.name]);
  });

  test('F21 twin: without an end to its waiting, everybody who comes to read stands behind it', async () => {
    const migrating = runMigrations('training', url, [old, whole], 0);
    await waiting('relation');
    const reading = third.query('select title from lesson');
    await waiting('relation', 2);
    await other.query('commit');
    expect(await migrating).toEqual([whole.name]);
    expect((await reading).rows).toHaveLength(1);
  });
});

test('F21: a migration that was applied with another text is refused, and nothing after it is applied', async () => {
  const altered = { ...old, up: `${old.up.slice(0, -1)}, room text)` };
  await expect(runMigrations('training', url, [altered, whole])).rejects.toThrow(/another text/);
  expect(await columns()).toEqual(['title']);
});
