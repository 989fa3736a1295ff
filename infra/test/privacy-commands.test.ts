import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../backup/open-database.ts';
import { startPlatform } from '../run/platform.ts';
import { progressOn } from '../run/progress.ts';
import { HOUSES, inRepository } from '../run/repository.ts';
import type { Settings } from '../run/settings.ts';
import { temporaryData, testSettings } from '../run/test-settings.ts';

/* npm run audit:verify, retention and keys, as they are typed, on the data folder of a platform that has run. */

const dataDir = temporaryData();
let settings: Settings;
const quiet = progressOn(() => {});
beforeAll(async () => {
  settings = { ...(await testSettings(dataDir, 'solo')), web: false };
  await (await startPlatform(settings, quiet)).stop();
}, 300_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(command: string, ...flags: string[]): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './infra/run/runtime.mjs', `infra/privacy/${command}.ts`, ...flags],
    {
      cwd: inRepository(),
      encoding: 'utf8',
      env: { ...process.env, RESPI_DATA_DIR: dataDir, RESPI_MODE: 'test', NODE_OPTIONS: '' },
    },
  );
  const lines = stdout.split('\n').filter((line) => line && !line.startsWith('{'));
  if (status !== 0 && stderr.includes('Error')) throw new Error(`${stdout}\n${stderr}`);
  return { status, lines };
}

/** SQL as the superuser, past every wall: what somebody with the disk could do. */
async function sql(text: string, values: unknown[] = []): Promise<Record<string, never>[]> {
  const database = await openDatabase(settings);
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
    await database.stop();
  }
}
const keys = (name = 'RESPI_FIELD_KEY'): string[] =>
  JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))[name].split(',');

describe('TH20 FIG16: npm run audit:verify', () => {
  test('TH20: every house’s chain is whole on a platform that has run; one word altered by hand is named, and ends with 1', async () => {
    const whole = run('verify-audit');
    expect(whole.lines.map((line) => line.split(':')[0])).toEqual([...HOUSES]);
    expect([whole.status, whole.lines.filter((line) => !line.endsWith(' 0 faults'))]).toEqual([0, []]);
    const links = Object.fromEntries(
      whole.lines.map((line) => [line.split(':')[0], Number(/(\d+) links/.exec(line)?.[1])]),
    );
    expect(links.cases).toBeGreaterThan(10);
    const [altered] = await sql(
      `update cases.event set verb = 'nothing-happened' where id = (select min(id) from cases.event) returning id`,
    );
    const broken = run('verify-audit');
    expect(broken.status).toBe(1);
    expect(broken.lines.filter((line) => line.startsWith('  link '))).toEqual([
      expect.stringContaining(`${altered?.id}`),
    ]);
    expect(broken.lines.filter((line) => line.endsWith(' 1 faults'))).toHaveLength(1);
  }, 120_000);
});

describe('I11 FIG16: npm run who-saw', () => {
  test('I11: every access to a case is told by its id, the look itself the next time; half a name finds nothing', async () => {
    const [found] = await sql(
      `select entity_id::text as id from cases.event where entity = 'case' group by 1 order by count(*) desc limit 1`,
    );
    const asked = run('who-saw', found?.id ?? '');
    const told = asked.lines.filter((line) => line.startsWith('cases\t'));
    const [{ count }] = (await sql('select count(*)::int as count from cases.event where entity_id = $1', [
      found?.id,
    ])) as unknown as [{ count: number }];
    expect(told.filter((line) => line.includes('\tCHANGE\t')).length).toBeGreaterThanOrEqual(count);
    expect(asked.lines.filter((line) => /: \d+ accesses$/.test(line))).toHaveLength(HOUSES.length);
    const [looks] = await sql(`select count(*)::int as n from cases.read_audit where operation = 'WhoSaw'`);
    expect(looks?.n).toBeGreaterThan(0);
    expect(run('who-saw', 'x%').lines).toEqual(HOUSES.map((house) => `${house}: 0 accesses`));
  }, 120_000);

  test('I11 twin: where reading keeps no record, the command misses the read and still tells the change', async () => {
    const [found] = await sql(
      `select entity_id::text as id from cases.event where entity = 'case' group by 1 order by count(*) desc limit 1`,
    );
    const id = found?.id ?? '';
    const read = `insert into cases.read_audit (at, request_id, operation, kind, person_id, seen)
      values (now(), 'one-read', 'ReaderOfOne', 'PERSON', gen_random_uuid(), array['case:${id}'])`;
    const told = () => run('who-saw', id).lines;
    await sql(`create function public.unrecorded() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger unrecorded before insert on cases.read_audit for each row execute function public.unrecorded(); ${read}`);
    const missed = told();
    expect(missed.some((line) => line.includes('\tCHANGE\t'))).toBe(true);
    expect(missed.filter((line) => line.includes('ReaderOfOne'))).toEqual([]);
    await sql(`drop trigger unrecorded on cases.read_audit; drop function public.unrecorded; ${read}`);
    expect(told().filter((line) => line.includes('\tREAD\tReaderOfOne\t'))).toHaveLength(1);
  }, 120_000);
});

describe('C37 I18: npm run retention', () => {
  const outcomes = (lines: readonly string[]) => lines.filter((line) => line.startsWith('cases OUTCOMES'));

  test('C37: a dry run counts and writes nothing; what nobody confirmed is left alone, what was confirmed goes', async () => {
    await sql(`insert into cases.idempotency (actor_key, client_key, verb, body_hash, at)
      select 'x', 'old-' || n, 'x', 'x', now() - interval '2 years' from generate_series(1, 250) n`);
    const dry = run('retention', '--house=cases');
    expect(outcomes(dry.lines)).toEqual([
      'cases OUTCOMES: 1 months, due 250, held 0, NOT CONFIRMED: nothing is forgotten',
    ]);
    expect(outcomes(run('retention', '--house=cases', '--run').lines)[0]).toContain('forgotten 0');
    await sql(
      `insert into cases.retention_term (kind, months, source, set_by, since) values ('OUTCOMES', 1, 'prova', gen_random_uuid(), now())`,
    );
    expect(outcomes(run('retention', '--house=cases', '--kind=OUTCOMES', '--run').lines)).toEqual([
      'cases OUTCOMES: 1 months, due 250, held 0, forgotten 250',
    ]);
    expect(await sql(`select count(*)::int as n from cases.idempotency where client_key like 'old-%'`)).toEqual([
      { n: 0 },
    ]);
  }, 180_000);
});

describe('TH18 F30: npm run keys', () => {
  test('TH18: a key is added, everything is sealed anew, the old one goes, and the platform opens what it had sealed', async () => {
    const before = keys();
    expect(before).toHaveLength(1);
    expect(run('keys', 'add').status).toBe(0);
    expect(keys()).toEqual([expect.not.stringContaining(before[0] as string), before[0]]);
    const resealed = run('keys', 'reseal');
    expect(resealed.lines.every((line) => line.endsWith('0 left under older keys'))).toBe(true);
    const renewed = resealed.lines.map((line) => Number(/(\d+) values/.exec(line)?.[1])).reduce((a, b) => a + b, 0);
    expect(renewed).toBeGreaterThan(20);
    expect(run('keys', 'retire').lines.at(-1)).toContain('1 field keys in');
    expect(keys()).toHaveLength(1);
    const { fieldCipher } = await import(inRepository('subgraphs', 'kit', 'dist', 'src', 'field-cipher.js'));
    const opened = (key: string, sealed: string): string =>
      fieldCipher([Buffer.from(key, 'hex')], [Buffer.alloc(32)]).open(sealed);
    const [factor] = await sql('select sealed_secret from identity.second_factor limit 1');
    expect(opened(keys()[0] as string, factor?.sealed_secret ?? '')).toMatch(/\S{10,}/);
    expect(() => opened(before[0] as string, factor?.sealed_secret ?? '')).toThrow('unknown key');
    const platform = await startPlatform(settings, quiet);
    const ready = await fetch(platform.gatewayUrl.replace(/\/graphql$/, '/readyz'));
    expect(await ready.json()).toMatchObject({ status: 'ok' });
    await platform.stop();
  }, 180_000);

  test('TH18: an index key is added, used, every index made anew under it, and the old one goes once nothing needs it', async () => {
    const index = () => keys('RESPI_BLIND_INDEX_KEY');
    const [before = ''] = index();
    expect(run('keys', 'index', 'add').status).toBe(0);
    expect(index()).toEqual([before, expect.not.stringContaining(before)]);
    run('keys', 'index', 'use');
    expect(index()[1]).toBe(before);
    const numbers = await sql('select pratica_sealed, pratica_index from cases."case" where pratica_index is not null');
    expect(numbers.length).toBeGreaterThan(2);
    const done = run('keys', 'index', 'retire');
    expect(done.lines.slice(0, -1).filter((line) => !line.includes(' 0 left under older keys'))).toEqual([]);
    expect(done.lines.at(-1)).toContain('1 index keys in');
    const { fieldCipher } = await import(inRepository('subgraphs', 'kit', 'dist', 'src', 'field-cipher.js'));
    const buffers = (list: string[]) => list.map((key) => Buffer.from(key, 'hex'));
    const cipher = fieldCipher(buffers(keys()), buffers(index().slice(0, 1)));
    const rows = await sql('select pratica_sealed, pratica_index from cases."case" where pratica_index is not null');
    expect(rows.map((row) => row.pratica_index)).toEqual(
      rows.map((row) => cipher.blindIndex('pratica', cipher.open(row.pratica_sealed))),
    );
    expect(index()).toEqual([expect.not.stringContaining(before)]);
    const chain = run('verify-audit').lines.filter((line) => line.includes('ANCHOR_FORGED'));
    expect(chain).toEqual([]);
  }, 240_000);
});
