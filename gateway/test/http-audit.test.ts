import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { makeWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await makeWorld('solo');
}, 120_000);
afterAll(() => world.close());

/** Checks that Apollo Server answers otherwise by its own choice (security.md §5). */
const KNOWN = ['5A70', 'D6D5', '6A70', '572B', 'FDE2', '7B9B'];

test('FIG19: the GraphQL-over-HTTP audit finds no error, and no more than the six known notices', async () => {
  const results = await auditServer({ url: `${world.url}/graphql` });
  const bad = results.filter((result) => result.status !== 'ok');
  const errors = bad.filter(({ status }) => status === 'error').length;
  process.stderr.write(
    `FIG19 GraphQL over HTTP: ${results.length - bad.length} of ${results.length}, ${errors} errors\n`,
  );
  expect(bad.filter((result) => result.status === 'error').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  expect(bad.map((result) => result.id).filter((id) => !KNOWN.includes(id))).toEqual([]);
  expect(results.length - bad.length).toBeGreaterThanOrEqual(55);
});
