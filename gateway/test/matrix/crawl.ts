import { readFileSync } from 'node:fs';
import type { Actor } from '@respi/kit/actor.js';
import { bodyHash, signAssertion } from '@respi/kit/assertion.js';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { SUPERGRAPH } from '../../src/gateway.js';
import type { Observer, Path } from './observe.js';
import { Fragments } from './operations.js';
import { type Fixture, readers } from './rows.js';
import type { Stage } from './stage.js';

export const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });
const queryType = schema.getQueryType() as GraphQLObjectType;
export const actors = readers();

/** Read from the room of identity, which has a database of its own and proofs of its own. */
const OF_IDENTITY = new Set(['viewer', 'mySessions', 'invitationPreview']);
interface Fault {
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

const nounOf = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | null => {
  const named = getNamedType(field.type);
  return isObjectType(named) ? named : null;
};

function candidates(
  fixture: Fixture,
  field: GraphQLField<unknown, unknown>,
  name: string,
  type: string,
): readonly unknown[] | undefined {
  const rows = fixture.rows.filter((row) => row.noun === type).map(({ id }) => id);
  const given = fixture.arguments[`Query.${field.name}.${name}`] ?? fixture.arguments[name];
  return name === 'id' ? (given ?? rows) : given;
}

/** Operations that reach everything behind one root field. */
function operationsOf(fixture: Fixture, field: GraphQLField<unknown, unknown>): { query: string; path: Path }[] {
  const type = nounOf(field);
  if (!type) return [];
  const isMany =
    isListType(isNonNullType(field.type) ? field.type.ofType : field.type) || /Connection$/.test(type.name);
  const wanted = field.args.filter(
    (arg) => (isNonNullType(arg.type) && arg.defaultValue === undefined) || arg.name === 'id',
  );
  let calls: string[][] = [[]];
  for (const arg of wanted) {
    const tried = candidates(fixture, field, arg.name, type.name) ?? (arg.name === 'locale' ? ['it'] : []);
    calls = calls.flatMap((call) => tried.map((value) => [...call, `${arg.name}: ${JSON.stringify(value)}`]));
  }
  if (wanted.length > 0 && calls.every((call) => call.length === 0)) return [];
  const page = field.args.some((arg) => arg.name === 'first') ? ['first: 100'] : [];
  const fragments = new Fragments(schema);
  const name = fragments.of(type, 2);
  const aliased = calls.map((call, at) => {
    const args = [...call, ...page].join(', ');
    return `a${at}: ${field.name}${args ? `(${args})` : ''} { ...${name} }`;
  });
  const batches = Array.from({ length: Math.ceil(aliased.length / 10) }, (_one, at) =>
    aliased.slice(at * 10, at * 10 + 10),
  );
  const path: Path = wanted.some((arg) => arg.name === 'text') ? 'search' : isMany ? 'list' : 'root';
  return batches.map((some) => ({ query: `{ ${some.join(' ')} } ${fragments.text}`, path }));
}

/** Asks everything as one reader. */
export async function crawl(stage: Stage, observer: Observer, reader: string): Promise<void> {
  const { world, fixture, tokens, faults } = stage;
  const token = tokens.get(reader);
  for (const field of Object.values(queryType.getFields())) {
    if (OF_IDENTITY.has(field.name)) continue;
    for (const { query, path } of operationsOf(fixture, field)) {
      const { body, status } = await world.ask(query, token ? { token } : {});
      if (status !== 200) throw new Error(`${field.name}: ${JSON.stringify(body).slice(0, 400)}`);
      for (const { path: place, extensions } of (body.errors ?? []) as Fault[]) {
        if (extensions.code === 'INTERNAL') faults.add(`${field.name} ${place?.join('.')}`);
      }
      observer.walk(reader, body.data, path);
    }
  }
}

/** Asks every house for every row by its key, as the gateway would. */
export async function crawlEntities(stage: Stage, observer: Observer, reader: string): Promise<void> {
  const { world, fixture } = stage;
  const actor = actors[reader] as Actor;
  for (const [name, open] of world.houses) {
    const union = open.schema.getType('_Entity');
    if (!isUnionType(union)) continue;
    for (const type of union.getTypes()) {
      // where a house only points at a noun, the caller's own representation is all that it can give back
      if (!open.plan.references[type.name]) continue;
      const r = fixture.rows.filter((row) => row.noun === type.name).map(({ id }) => ({ __typename: type.name, id }));
      if (r.length === 0) continue;
      const fragments = new Fragments(open.schema);
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ...${fragments.of(type, 1)} } } ${fragments.text}`;
      const variables = { r };
      const claims = {
        sub: name,
        actor,
        requestId: 'r',
        locale: 'it',
        body: bodyHash(query, JSON.stringify(variables)),
      };
      const assertion = signAssertion(world.keys.get(name) as Buffer, claims, { mutation: false });
      const answer = await open.execute({ assertion, query, document: parse(query), variables });
      observer.walk(reader, JSON.parse(JSON.stringify(answer.data)), '_entities');
    }
  }
}
