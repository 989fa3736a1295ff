import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { restoreInto } from '../backup/restore-into.ts';
import { type Manifest, type Source, takeBackup } from '../backup/take.ts';
import { HOUSES, inRepository } from '../run/repository.ts';

/* F20, FIG18: a backup taken under load, restored into a new database, compared by hash. */

const CANARY = 'zibellino-in-chiaro';
const folder = mkdtempSync(join(tmpdir(), 'respi-backup-'));
const key = randomBytes(32);
const fieldKey = randomBytes(32).toString('hex');
const cluster = () => process.env.RESPI_TEST_PG_URL as string;
const names: string[] = [];
const kit = (file: string) => import(inRepository('subgraphs', 'kit', 'dist', file));

const urlOf = (name: string, role?: string): string => {
  const url = new URL(cluster());
  url.pathname = `/${name}`;
  if (role) [url.username, url.password] = [role, 'test-only'];
  return url.href;
};

async function on<T>(name: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(name) });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

/** An empty platform: roles, schemas, migrations. */
async function emptyPlatform(label: string): Promise<Source> {
  const { testDatabase } = await kit('testing/postgres.js');
  const { name } = await testDatabase(`backup_${label}`);
  names.push(name);
  const { runMigrations } = await kit('src/migrate.js');
  for (const house of HOUSES) {
    const list = Object.values(await import(inRepository('subgraphs', house, 'dist', 'migrations', 'all.js'))).find(
      Array.isArray,
    );
    await runMigrations(house, urlOf(name, `${house}_owner`), list);
  }
  const identity = await import(inRepository('subgraphs', 'network', 'dist', 'migrations', 'identity', 'all.js'));
  await runMigrations('identity', urlOf(name, 'identity_owner'), Object.values(identity).find(Array.isArray));
  const filesDir = join(folder, label);
  mkdirSync(filesDir, { recursive: true });
  return { adminUrl: urlOf(name), filesDir, key, fieldKey };
}

async function fill({ adminUrl, filesDir }: Source): Promise<void> {
  await on(new URL(adminUrl).pathname.slice(1), async (client) => {
    await client.query(
      `insert into network.person (id, email, display_name, created_at)
       select gen_random_uuid(), 'p' || n || '@example.org', '${CANARY} "quoted", {braces} \\ è ' || n, now() from generate_series(1, 1200) n`,
    );
    await client.query(
      `insert into cases."case" (id, subject, body, purpose, addressee, ente_id, opened_by, urgency, urgency_criterion, state, opened_at)
       select gen_random_uuid(), '${CANARY} ' || n, E'riga\\nseconda\\t' || n, 'CONSULTATION', 'COORDINAMENTO', gen_random_uuid(), gen_random_uuid(),
         'ORDINARY', 'X', 'DRAFT', now() from generate_series(1, 700) n`,
    );
    await client.query(
      `insert into cases.event (at, entity, entity_id, verb, request_id) select now(), 'case', id, 'opened', 'r' from cases."case"`,
    );
    await client.query(`set respi.kind = 'SYSTEM'; set search_path = cases; select link_audit(1000000, 1000000)`);
  });
  mkdirSync(join(filesDir, 'ab'), { recursive: true });
  writeFileSync(join(filesDir, 'ab', 'small'), `${CANARY} file`);
  writeFileSync(join(filesDir, 'ab', 'empty'), '');
  writeFileSync(join(filesDir, 'ab', 'big'), randomBytes(2_500_000));
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 10_007) yield bytes.subarray(at, at + 10_007);
}

let source: Source;
let taken: Buffer;
let manifest: Manifest;
beforeAll(async () => {
  source = await emptyPlatform('source');
  await fill(source);
  const chunks: Buffer[] = [];
  let isDone = false;
  // others write while the backup is taken: it is a picture of one instant all the same
  const writers = on(new URL(source.adminUrl).pathname.slice(1), async (client) => {
    for (let n = 0; !isDone; n += 1) {
      await client.query(
        `insert into network.person (id, email, display_name, created_at) values (gen_random_uuid(), 'l${n}@example.org', 'Later', now())`,
      );
    }
  });
  manifest = await takeBackup(source, async (bytes) => void chunks.push(bytes));
  isDone = true;
  await writers;
  taken = Buffer.concat(chunks);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of names)
    await on('postgres', (client) => client.query(`drop database if exists ${name} with (force)`));
});

describe('F20 FIG18 I17: backup and restore', () => {
  test('F20: restored into a new database, every table is equal by hash, every file by its bytes', async () => {
    const target = await emptyPlatform('target');
    const restored = await restoreInto(target, inPieces(taken));
    expect(restored.differing).toEqual([]);
    expect(restored.files).toBe(3);
    for (const file of ['small', 'empty', 'big']) {
      expect(
        readFileSync(join(target.filesDir, 'ab', file)).equals(readFileSync(join(source.filesDir, 'ab', file))),
      ).toBe(true);
    }
    const people = manifest.tables.find(({ name }) => name === '"network"."person"');
    expect(people?.rows).toBeGreaterThanOrEqual(1_200);
    process.stderr.write(`FIG18 restore: ${manifest.tables.length} tables, ${restored.rows} rows, equal by hash\n`);
  }, 120_000);

  test('F20 TH20: the audit chain verifies after the restore, and writing goes on where the numbers were', async () => {
    await on(names.at(-1) as string, async (client) => {
      await client.query(`set respi.kind = 'SYSTEM'; set search_path = cases`);
      expect((await client.query('select * from audit_faults()')).rows).toEqual([]);
      const { rows } = await client.query(
        `insert into event (at, entity, entity_id, verb, request_id) values (now(), 'case', gen_random_uuid(), 'x', 'r') returning id, (select count(*) from event) as before`,
      );
      expect(Number(rows[0].id)).toBeGreaterThan(Number(rows[0].before));
    });
  });

  test('TH18: nothing of what was backed up can be read in the file', () => {
    expect(taken.includes(CANARY)).toBe(false);
    expect(taken.includes(Buffer.from(CANARY).toString('base64').slice(0, 16))).toBe(false);
    expect(taken.includes('example.org')).toBe(false);
  });

  test('F31: a flipped bit, a cut end, another key and another field key are all refused, and nothing is loaded', async () => {
    const target = await emptyPlatform('refused');
    const flipped = Buffer.from(taken);
    flipped[Math.floor(taken.length / 2)] = (flipped[Math.floor(taken.length / 2)] as number) ^ 1;
    await expect(restoreInto(target, inPieces(flipped))).rejects.toThrow(/cannot be opened|cut off/);
    await expect(restoreInto(target, inPieces(taken.subarray(0, -40)))).rejects.toThrow(/cut off|cannot be opened/);
    await expect(restoreInto({ ...target, key: randomBytes(32) }, inPieces(taken))).rejects.toThrow('cannot be opened');
    await expect(restoreInto({ ...target, fieldKey: 'other' }, inPieces(taken))).rejects.toThrow('another field key');
    const name = new URL(target.adminUrl).pathname.slice(1);
    const { rows } = await on(name, (client) => client.query('select count(*)::int as n from network.person'));
    expect(rows[0].n).toBe(0);
  }, 60_000);

  test('F20: a restore never overwrites a database that holds people', async () => {
    await expect(restoreInto(source, inPieces(taken))).rejects.toThrow('not empty');
  });

  test('F20 twin: one changed row is told by its hash', async () => {
    const { differences } = await import('../backup/restore-into.ts');
    await on(names[1] as string, async (client) => {
      await client.query('begin');
      await client.query(`set timezone = 'UTC'`);
      expect(await differences(client, manifest)).not.toContain('"network"."person"');
      await client.query(
        `update network.person set display_name = 'Altro' where id = (select id from network.person limit 1)`,
      );
      expect(await differences(client, manifest)).toContain('"network"."person"');
      await client.query('rollback');
    });
  });
});
