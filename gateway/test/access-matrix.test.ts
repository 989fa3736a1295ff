import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, courier, personIn } from '@respi/kit/testing/stand.js';
import { buildSchema, type GraphQLField } from 'graphql';
import { SUPERGRAPH } from '../src/gateway.js';
import { machines } from './matrix/machines.js';
import { operationOf } from './matrix/sample.js';
import { makeWorld, type World } from './world.js';

const MATRIX = new URL('../../../docs/access-matrix.csv', import.meta.url).pathname;
const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });
const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ coordinate: `${type?.name}.${field.name}`, field })),
);

/** The oracle: reviewed by hand, read here, imported by nothing that runs. */
const [head = '', ...lines] = readFileSync(MATRIX, 'utf8').trim().split('\n');
const columns = head.split(',').slice(1);
const oracle = new Map(lines.map((line) => [line.split(',')[0] as string, line.split(',').slice(1)]));

const actors: Record<string, Actor> = {
  ANONYMOUS: anonymous,
  COURIER: courier,
  ...Object.fromEntries(ROLES.map((role) => [role, personIn(role)])),
  MACHINE: machines.MACHINE,
};

let world: World;
const tokens = new Map<string, string>();
beforeAll(async () => {
  world = await makeWorld('solo');
  for (const [name, actor] of Object.entries(actors)) if (name !== 'ANONYMOUS') tokens.set(name, world.signIn(actor));
}, 120_000);
afterAll(() => world.close());

/** `open` when the door lets the actor in, whatever is behind it; `shut` when it does not. */
async function door(column: string, coordinate: string, field: GraphQLField<unknown, unknown>): Promise<string> {
  const operation = operationOf(coordinate.startsWith('Query') ? 'query' : 'mutation', field);
  const token = tokens.get(column);
  const { body } = await world.ask(operation.query, { variables: operation.variables, ...(token ? { token } : {}) });
  const codes = ((body.errors ?? []) as { extensions?: { code?: string } }[]).map((error) => error.extensions?.code);
  return codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') ? 'shut' : 'open';
}

describe('I10 G4 FIG1: who may knock at which root field', () => {
  test('every root field is classified for every role, and nothing else is', () => {
    expect([...oracle.keys()].sort()).toEqual(roots.map(({ coordinate }) => coordinate).sort());
    expect(columns).toEqual(Object.keys(actors));
  });

  test.each(roots.map(({ coordinate, field }) => [coordinate, field] as const))(
    'G4: %s opens to whom the matrix says',
    async (coordinate, field) => {
      const found: string[] = [];
      for (const column of Object.keys(actors)) found.push(await door(column, coordinate, field));
      if (process.env.RESPI_PRINT_MATRIX) process.stderr.write(`MATRIX ${[coordinate, ...found].join(',')}\n`);
      expect(`${coordinate},${found.join(',')}`).toBe(`${coordinate},${oracle.get(coordinate)?.join(',')}`);
    },
  );
});
