import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { freePort } from '../run/ports.ts';
import { dataFolder, type RunningPostgres, startPostgres } from '../run/postgres.ts';
import { postgresBinaries } from '../run/postgres-binaries.ts';
import { inRepository } from '../run/repository.ts';

/* FIG8, FIG10: houses that are killed and databases that crash under writers that never rest. The writers are a process of
   their own, killed or not; what they were told is done must be there, once. The long form is that of the goals. */

const KILLS = Number(process.env.RESPI_KILLS ?? 3);
const CRASHES = Number(process.env.RESPI_CRASHES ?? 3);
const WRITERS = 4;
const LONG = 60_000 + (KILLS + CRASHES) * 60_000;

const kit = (...path: string[]) => import(inRepository('subgraphs', 'kit', 'dist', ...path));
const acknowledged = new Map<string, string>();
let folder = '';
let dataDir = '';
let port = 0;
let postgres: RunningPostgres;
// biome-ignore lint/suspicious/noExplicitAny: the house of the kit's own tests
let house: any;

const start = () => startPostgres({ dataDir: join(folder, 'postgres'), port, durable: true });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'respi-crashes-'));
  chmodSync(folder, 0o755);
  dataDir = dataFolder(join(folder, 'postgres'), postgresBinaries());
  port = await freePort();
  postgres = await start();
  process.env.RESPI_TEST_PG_URL = postgres.adminUrl;
  const [{ stand }, { samplePlan }] = await Promise.all([kit('testing', 'stand.js'), kit('test', 'sample-house.js')]);
  house = await stand(samplePlan);
}, 300_000);
afterAll(async () => {
  await house?.open.close().catch(() => undefined);
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** First numbers that nobody has acknowledged, writer by writer. */
const next = () =>
  Array.from({ length: WRITERS }, (_, writer) => {
    let n = 0;
    while (acknowledged.has(`writer-${writer}-${n}`)) n += 1;
    return n;
  });

/** Writers in a process of their own; what they say is kept as it comes. */
async function writers(): Promise<ChildProcess> {
  const { personIn } = await kit('testing', 'stand.js');
  const { assertionKeys, fieldKeys, blindIndexKeys, ...env } = house.env;
  const keys = [assertionKeys[0], fieldKeys[0], blindIndexKeys[0]].map((one: Buffer) => one.toString('hex'));
  const actor = personIn('OPERATOR', { personId: '11111111-1111-4111-8111-111111111111' });
  const task = { env: { ...env, keys, poolWaitMs: 800 }, actor, next: next() };
  const script = inRepository('subgraphs', 'kit', 'dist', 'test', 'writing-house.js');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, RESPI_WRITING_HOUSE: JSON.stringify(task) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const [key = '', id = ''] = line.split(' ');
    acknowledged.set(key, id);
  });
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child.stdout as NodeJS.ReadableStream, 'end');
  child.kill('SIGKILL');
  await gone;
}

/** Waits until something more is acknowledged; milliseconds that it took. */
async function more(): Promise<number> {
  const [before, since] = [acknowledged.size, performance.now()];
  while (acknowledged.size === before) await delay(5);
  return performance.now() - since;
}

const told = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b).map((ms) => `${(ms / 1000).toFixed(1)} s`);
  return `median ${sorted[Math.floor(sorted.length / 2)]}, at worst ${sorted.at(-1)}`;
};

/** What was acknowledged and is not there, and what is there twice. */
async function judge(): Promise<{ lost: string[]; twice: number; letters: number; rows: number }> {
  const client = new pg.Client({ connectionString: house.adminUrl, options: '-c search_path=training' });
  await client.connect();
  const { rows } = await client.query<{ id: string; body: string }>('select id, body from note');
  const [{ n: letters }] = (await client.query(`select count(*)::int as n from outbox where kind = 'MAIL'`)).rows;
  await client.end();
  const kept = new Map(rows.map(({ id, body }) => [body, id]));
  const lost = [...acknowledged].filter(([key, id]) => kept.get(key) !== id).map(([key]) => key);
  return { lost, twice: rows.length - kept.size, letters, rows: rows.length };
}

test(
  `FIG8 FIG10 F1: of ${KILLS} houses killed while they write nothing acknowledged is lost, nothing is there twice`,
  async () => {
    const back: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = await writers();
      back.push(await more());
      await delay(Math.random() * 400);
      await end(child);
    }
    const { lost, twice, letters, rows } = await judge();
    process.stderr.write(
      `FIG8 ${KILLS} kills: ${acknowledged.size} acknowledged, ${lost.length} lost, ${twice} twice\nFIG10 house back after a kill: ${told(back)} (goal 5 s)\n`,
    );
    expect({ lost, twice, letters }).toEqual({ lost: [], twice: 0, letters: rows });
    expect(acknowledged.size).toBeGreaterThan(KILLS);
  },
  LONG,
);

test(
  `FIG8 FIG10 F2: of ${CRASHES} crashes of the database under writers nothing acknowledged is lost, and the house goes on by itself`,
  async () => {
    const back: number[] = [];
    const child = await writers();
    await more();
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await delay(100 + Math.random() * 400);
      const server = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(server, crash % 2 === 0 ? 'SIGKILL' : 'SIGQUIT');
      await postgres.ended;
      const since = performance.now();
      // the first start may find backends of before on their way out
      for (let attempt = 0; ; attempt += 1) {
        const started = await start().catch((error: Error) => error);
        if (!(started instanceof Error)) {
          postgres = started;
          break;
        }
        if (attempt === 20) throw started;
        await delay(100);
      }
      await more();
      back.push(performance.now() - since);
    }
    expect(child.exitCode).toBeNull();
    await end(child);
    const { lost, twice, letters, rows } = await judge();
    process.stderr.write(
      `FIG8 ${CRASHES} crashes: ${acknowledged.size} acknowledged, ${lost.length} lost, ${twice} twice\nFIG10 first acknowledgement after a crash of the database: ${told(back)} (goal 10 s)\n`,
    );
    expect({ lost, twice, letters }).toEqual({ lost: [], twice: 0, letters: rows });
  },
  LONG,
);

test('FIG8 twin: a row that was acknowledged and taken away, and one that is there twice, are found out', async () => {
  const client = new pg.Client({ connectionString: house.adminUrl, options: '-c search_path=training' });
  await client.connect();
  const [gone] = (await client.query(`delete from note where id = (select id from note limit 1) returning body`)).rows;
  await client.query(
    `insert into note (id, body, ente_id, version) select gen_random_uuid(), body, ente_id, 1 from note limit 1`,
  );
  await client.end();
  const { lost, twice } = await judge();
  expect(lost).toContain(gone.body);
  expect(twice).toBe(1);
});
