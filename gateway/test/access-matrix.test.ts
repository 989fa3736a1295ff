import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { anonymous, courier, personIn } from '@respi/kit/testing/stand.js';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { SUPERGRAPH } from '../src/gateway.js';
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

/** Smallest lawful value of an input. */
function sample(type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return sample(type.ofType as GraphQLInputType, depth);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || depth === 0);
    return Object.fromEntries(
      needed.filter((field) => isNonNullType(field.type)).map((field) => [field.name, sample(field.type, depth + 1)]),
    );
  }
  const values: Record<string, unknown> = {
    ID: '00000000-0000-4000-8000-000000000000',
    Int: 1,
    Float: 1,
    Boolean: false,
    DateTime: '2027-01-12T09:00:00.000Z',
    LocalDate: '2027-01-12',
  };
  return values[type.name] ?? '00000000-0000-4000-8000-000000000000';
}

function operationOf(kind: string, field: GraphQLField<unknown, unknown>): { query: string; variables: object } {
  const needed = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const declared = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    query: `${kind} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`,
    variables: Object.fromEntries(needed.map((arg) => [arg.name, sample(arg.type)])),
  };
}

const actors: Record<string, Actor> = {
  ANONYMOUS: anonymous,
  COURIER: courier,
  ...Object.fromEntries(ROLES.map((role) => [role, personIn(role)])),
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
