import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { personIn } from '@respi/kit/testing/stand.js';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isScalarType,
} from 'graphql';
import { schema } from './matrix/crawl.js';
import { operationOf, sampleOf } from './matrix/sample.js';
import { makeWorld, type World } from './world.js';

/* F15 FIG22: one place of an input at a time, everything else lawful. What is hostile everywhere is refused at the first
   place that is looked at; here each place, those that may be left out too, is the only one that is wrong. */

let world: World;
let token: string;
beforeAll(async () => {
  world = await makeWorld('solo');
  token = world.signIn(personIn([...ROLES]));
}, 120_000);
afterAll(() => world.close());

const TEXTS = ["no-id' or 1=1 --", '00000000-0000-4000-8000-00000000000g', '99999999999999999999'];
/** All of them in the long form (npm run prove -- --long FIG22), the first in CI. */
const HOSTILE = process.env.RESPI_FUZZ_INPUTS ? TEXTS : TEXTS.slice(0, 1);
/** What stands at the edges of the other scalars; the scalar itself may refuse it. */
const EDGES: Readonly<Record<string, readonly unknown[]>> = {
  Int: [-2_147_483_648, 2_147_483_647],
  Float: [-1e308, 1e308],
  DateTime: ['0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  LocalDate: ['0001-01-01', '9999-12-31'],
};
const wrongFor = (type: string): readonly unknown[] => EDGES[type] ?? HOSTILE;

interface Place {
  readonly path: string;
  readonly wrong: readonly unknown[];
  /** The argument with this place alone changed. */
  with(hostile: unknown): unknown;
}

/** Every place of a scalar in an input, as deep as three objects. */
function places(type: GraphQLInputType, path: string, depth = 0): Place[] {
  const bare = getNullableType(type) as GraphQLInputType;
  if (isEnumType(bare) || (isScalarType(bare) && bare.name === 'Boolean')) return [];
  if (isListType(bare))
    return places(bare.ofType as GraphQLInputType, path, depth).map((one) => ({
      ...one,
      with: (hostile: unknown) => [one.with(hostile)],
    }));
  if (isScalarType(bare)) return [{ path, wrong: wrongFor(bare.name), with: (hostile) => hostile }];
  if (!isInputObjectType(bare) || depth === 3) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    places(field.type, `${path}.${field.name}`, depth + 1).map((one) => ({
      ...one,
      with: (hostile: unknown) => ({ ...(sampleOf(bare) as object), [field.name]: one.with(hostile) }),
    })),
  );
}

/** One request for each place of each argument of a root field. */
function requestsOf(kind: string, field: GraphQLField<unknown, unknown>) {
  return field.args.flatMap((arg) =>
    places(arg.type, arg.name).map((place) => ({
      name: `${kind} ${field.name}(${place.path})`,
      wrong: place.wrong,
      body: (hostile: unknown) => {
        const { query, variables } = operationOf(kind, field, {}, [arg.name]);
        return JSON.stringify({ query, variables: { ...variables, [arg.name]: place.with(hostile) } });
      },
    })),
  );
}

describe('F15 FIG22: one wrong place in a lawful input', () => {
  test('F15 FIG22: no text, number or day of any input makes a fault, wherever it stands', async () => {
    const requests = [
      ...Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => requestsOf('query', field)),
      ...Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => requestsOf('mutation', field)),
    ];
    expect(requests.length).toBeGreaterThan(1_000);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const broken: string[] = [];
    let tried = 0;
    for (const { name, wrong, body } of requests)
      for (const hostile of wrong) {
        tried += 1;
        const answer = await fetch(`${world.url}/graphql`, { method: 'POST', headers, body: body(hostile) });
        const text = await answer.text();
        if (answer.status >= 500 || text.includes('"INTERNAL"')) broken.push(`${name}: ${hostile}`);
        if (answer.status === 400 && wrong === HOSTILE) broken.push(`${name}: asked wrongly: ${text.slice(0, 300)}`);
      }
    process.stderr.write(`FIG22 ${tried} inputs with one wrong place, ${broken.length} broken\n`);
    expect(broken).toEqual([]);
  }, 600_000);

  test('F15 G6: a text that is no id is answered as an id that nobody has, and its place is named', async () => {
    const cancel = 'mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { userErrors { code field } } }';
    const refused = async (eventId: string) => {
      const input = { clientKey: crypto.randomUUID(), eventId, reason: 'Sala chiusa per lavori' };
      const { body } = await world.ask(cancel, { token, variables: { input } });
      return body.data.cancelEvent.userErrors;
    };
    const absent = await refused('00000000-0000-4000-8000-000000000000');
    expect(absent).toEqual([{ code: 'NOT_FOUND', field: ['eventId'] }]);
    expect(await refused('no-id')).toEqual(absent);
  });
});
