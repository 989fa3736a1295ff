import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { prepareEnvironment, type Wiring } from '../run/environment.ts';
import { loginsOf } from '../run/logins.ts';
import { type RunningPostgres, startEphemeralPostgres } from '../run/postgres.ts';
import { inRepository } from '../run/repository.ts';
import { secretsOf } from '../run/secrets.ts';
import type { Mode } from '../run/settings.ts';
import { temporaryData, testSettings } from '../run/test-settings.ts';

let postgres: RunningPostgres;
const dataDir = temporaryData();
beforeAll(async () => {
  postgres = await startEphemeralPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Roles, migrations and first data of a database, as the launcher does it. */
async function prepare(database: string, mode: Mode): Promise<{ status: number | null; said: string }> {
  const settings = { ...(await testSettings(dataDir, 'solo')), mode };
  loginsOf(settings);
  const adminUrl = postgres.adminUrl.replace(/postgres$/, database);
  const wiring: Wiring = { settings, secrets: secretsOf('demo', dataDir), adminUrl, smtpUrl: '', publicUrl: '' };
  const run = spawnSync(process.execPath, [inRepository('infra', 'run', 'prepare.ts')], {
    env: prepareEnvironment(wiring),
    encoding: 'utf8',
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

test('I17: the preparation makes the database, and done again it changes nothing', async () => {
  expect((await prepare('respi', 'demo')).said).toContain('data of Provincia di Cuneo loaded');
  expect(await prepare('respi', 'demo')).toEqual({ status: 0, said: '' });
}, 120_000);

test('production is not opened on the database of a demonstration', async () => {
  const { status, said } = await prepare('respi', 'production');
  expect(status).not.toBe(0);
  expect(said).toContain('holds the people of a demonstration');
}, 120_000);

test('a production database gets the territory and nobody who could sign in', async () => {
  const { status, said } = await prepare('respi_production', 'production');
  expect({ status, said }).toEqual({
    status: 0,
    said: expect.stringContaining('network: data of Provincia di Cuneo loaded'),
  });
  const again = await prepare('respi_production', 'production');
  expect(again.status).toBe(0);
}, 120_000);

/** A command of who runs the machine, on the production database. */
async function byHand(script: string, ...given: string[]): Promise<{ status: number | null; stderr: string }> {
  const settings = await testSettings(dataDir, 'solo');
  const { status, stderr } = spawnSync(
    process.execPath,
    [inRepository('infra', 'run', script), '--production', ...given],
    {
      env: {
        ...process.env,
        ...secretsOf('demo', dataDir),
        DATABASE_URL: postgres.adminUrl.replace(/postgres$/, 'respi_production'),
        RESPI_DATA_DIR: settings.dataDir,
      },
      encoding: 'utf8',
    },
  );
  return { status, stderr };
}

test('I2 I10: a production database gets its first two administrators by a command, and no third', async () => {
  await prepare('respi_production', 'production');
  const name = (...people: string[]) => byHand('first-administrators.ts', ...people);
  expect((await name('Anna Uno')).status).toBe(1);
  const first = await name('Anna Uno <anna.uno@example.org>', 'Bruno Due <bruno.due@example.org>');
  expect(first).toEqual({ status: 0, stderr: '' });
  const third = await name('Carla Tre <carla.tre@example.org>');
  expect(third).toEqual({ status: 1, stderr: expect.stringContaining('ha già i suoi amministratori') });
}, 120_000);

test('I19: a pause is announced and taken away by a command', async () => {
  await prepare('respi_production', 'production');
  const announced = async () => {
    const client = new pg.Client({ connectionString: postgres.adminUrl.replace(/postgres$/, 'respi_production') });
    await client.connect();
    const { rows } = await client.query(`select message ->> 'it' as said from network.maintenance`);
    await client.end();
    return rows.map(({ said }) => said);
  };
  const [from, to] = [1, 2].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString()) as [string, string];
  expect((await byHand('maintenance.ts', from, to)).status).toBe(1);
  expect(await byHand('maintenance.ts', to, from, 'Al contrario.')).toMatchObject({ status: 1 });
  expect(await byHand('maintenance.ts', from, to, 'Aggiorniamo.')).toEqual({ status: 0, stderr: '' });
  expect(await announced()).toEqual(['Aggiorniamo.']);
  expect(await byHand('maintenance.ts', '--off')).toEqual({ status: 0, stderr: '' });
  expect(await announced()).toEqual([]);
}, 120_000);
