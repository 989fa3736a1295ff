import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clusterUrl } from '@respi/kit/testing/postgres.js';
import pg from 'pg';
import { HANGING_MS, makeWorld, type World } from './world.js';

let world: World;
let admin: pg.Client;
beforeAll(async () => {
  world = await makeWorld('solo');
  admin = new pg.Client({ connectionString: clusterUrl() });
  await admin.connect();
}, 120_000);
afterAll(async () => {
  await admin.end();
  await world.close();
});

/** Shuts the database and cuts every connection that stands, as a crash does. */
async function shut(): Promise<void> {
  await admin.query(`alter database ${world.database.name} with allow_connections false`);
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [world.database.name]);
}

test('F2: with the database gone every block answers typed, at the deadline, without host or stack; it recovers by itself', async () => {
  const page = '{ bacini { id } topics { id } }';
  expect((await world.ask(page)).body.errors).toBeUndefined();
  await shut();
  try {
    const began = performance.now();
    const answer = await world.ask(page);
    expect(performance.now() - began).toBeLessThan(HANGING_MS);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ bacini: null, topics: null });
    for (const error of answer.body.errors) expect(['UNAVAILABLE', 'OVERLOADED']).toContain(error.extensions.code);
    expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|postgres|\.js/);
    const ready = await fetch(`${world.url}/readyz`);
    expect(ready.status).toBe(503);
  } finally {
    await admin.query(`alter database ${world.database.name} with allow_connections true`);
  }
  expect((await world.ask(page)).body.errors).toBeUndefined();
});
