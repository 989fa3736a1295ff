import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { clusterUrl, onDatabase } from '@respi/kit/testing/postgres.js';
import { personIn } from '@respi/kit/testing/stand.js';
import type { GraphQLField } from 'graphql';
import pg from 'pg';
import { schema } from './matrix/crawl.js';
import { operationOf } from './matrix/sample.js';
import { makeWorld, type World } from './world.js';

/* npm run sqlmap [-- -t <operation>]: sqlmap, where it is installed, asks every string variable of every operation
   (PIT15, TH17). RESPI_SQLMAP_PART=1/8 takes every eighth operation. Loopback alone. */

let world: World;
let twin: Server;
let token: string;
const scratch = mkdtempSync(join(tmpdir(), 'respi-sqlmap-'));
beforeAll(async () => {
  world = await makeWorld('solo');
  token = world.signIn(personIn([...ROLES]));
  twin = await injectable();
}, 120_000);
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  twin.close();
  await world.close();
});

/** The twin: a statement into which a word of the caller is pasted. */
async function injectable(): Promise<Server> {
  const pool = new pg.Pool({ connectionString: onDatabase(clusterUrl(), world.database.name), max: 2 });
  pool.on('error', () => undefined);
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    try {
      const { n } = (JSON.parse(text) as { variables: { n: string } }).variables;
      const { rows } = await pool.query(`select relname from pg_class where relname = '${n}' limit 3`);
      response.end(JSON.stringify({ data: { found: rows } }));
    } catch (error) {
      response.writeHead(200).end(JSON.stringify({ errors: [{ message: (error as Error).message }] }));
    }
  });
  server.on('close', () => void pool.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The variables with a mark for sqlmap at every string, and how many there are. */
function marked(value: unknown): { value: unknown; marks: number } {
  if (typeof value === 'string') return { value: `${value}*`, marks: 1 };
  if (typeof value !== 'object' || value === null) return { value, marks: 0 };
  const entries = Object.entries(value).map(([name, inner]) => [name, marked(inner)] as const);
  const marks = entries.reduce((sum, [, one]) => sum + one.marks, 0);
  const plain = entries.map(([name, one]) => [name, one.value] as const);
  return { marks, value: Array.isArray(value) ? plain.map(([, one]) => one) : Object.fromEntries(plain) };
}

/** What sqlmap says of one request. */
function sqlmap(url: string, data: object, headers: string[] = []): Promise<string> {
  const flags = ['-u', url, '--data', JSON.stringify(data), '--batch', '--flush-session', '--disable-coloring'];
  const bounds = ['--technique=BEU', '--level=1', '--risk=1', '--timeout=10', '--retries=0', '--dbms=PostgreSQL'];
  const extra = ['-H', 'content-type: application/json', ...headers.flatMap((one) => ['-H', one])];
  const quiet = ['--ignore-code=*', '--output-dir', scratch, '--skip-urlencode', '--answers=optimize=Y'];
  const child = spawn('sqlmap', [...flags, ...bounds, ...extra, ...quiet], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Error('sqlmap is not installed: it is a package of Debian')));
    child.on('close', () => resolve(said));
  });
}
const isInjectable = (said: string) => /identified the following injection point|is vulnerable/.test(said);
const wasTested = (said: string) =>
  /do(es)? not (appear|seem) to be (injectable|dynamic)|all tested parameters/.test(said);

interface Asked {
  readonly name: string;
  readonly data: object;
}
function operations(): Asked[] {
  const of = (kind: string, fields: GraphQLField<unknown, unknown>[]) =>
    fields.flatMap((field): Asked[] => {
      const { query, variables } = operationOf(kind, field);
      const { value, marks } = marked(variables);
      return marks === 0 ? [] : [{ name: `${kind} ${field.name}`, data: { query, variables: value } }];
    });
  const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) => Object.values(type?.getFields() ?? {});
  const all = [...of('query', fieldsOf(schema.getQueryType())), ...of('mutation', fieldsOf(schema.getMutationType()))];
  const [part = 1, parts = 1] = (process.env.RESPI_SQLMAP_PART ?? '1/1').split('/').map(Number);
  return all.filter((_one, at) => at % parts === part - 1);
}

describe('TH17 PIT15: sqlmap finds nothing to inject into', () => {
  test('TH17 twin: a word that is pasted into a statement is found', async () => {
    const url = `http://127.0.0.1:${(twin.address() as AddressInfo).port}/`;
    expect(isInjectable(await sqlmap(url, { variables: { n: 'pg_class*' } }))).toBe(true);
  }, 300_000);

  test.each(operations().map((one) => [one.name, one] as const))(
    'TH17: %s',
    async (_name, { data }) => {
      const said = await sqlmap(`${world.url}/graphql`, data, [`authorization: Bearer ${token}`]);
      expect({ tested: wasTested(said), injectable: isInjectable(said) }).toEqual({ tested: true, injectable: false });
    },
    300_000,
  );
});
