import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '@respi/kit/actor.js';
import { personIn } from '@respi/kit/testing/stand.js';
import fc from 'fast-check';
import { schema } from './matrix/crawl.js';
import { operationOf } from './matrix/sample.js';
import { makeWorld, type World } from './world.js';

/* FIG22: how many are tried; the goal is 100,000 of each (npm run prove -- --long). */
const DOCUMENTS = Number(process.env.RESPI_FUZZ_DOCUMENTS ?? 1_500);
const INPUTS = Number(process.env.RESPI_FUZZ_INPUTS ?? 1_500);

let world: World;
let token: string;
beforeAll(async () => {
  world = await makeWorld('solo');
  token = world.signIn(personIn([...ROLES]));
}, 120_000);
afterAll(() => world.close());

const send = async (body: string) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${world.url}/graphql`, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
};
/** Sent as it is written: `fetch` would mend the address. */
const rawPost = (
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; text: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(world.url);
    const asked = request({ hostname, port, path, method: 'POST', headers }, async (answer) =>
      resolve({ status: answer.statusCode, text: Buffer.concat(await answer.toArray()).toString() }),
    );
    asked.once('error', reject).end('%PDF-');
  });
/** An upload that has begun and does not go on. */
const halfSent = (headers: Record<string, string>) => {
  const { hostname, port } = new URL(world.url);
  const length = { 'content-length': '100' };
  const asked = request({ hostname, port, path: PAPER, method: 'POST', headers: { ...headers, ...length } });
  asked.once('error', () => undefined).write('%PDF-');
  return asked;
};
const PAPER = '/files/cases/attachment/11111111-1111-4111-8111-111111111111';
const sound = ['{ bacini { id name } }', 'query ($t: Text!) { search(text: $t) { total } }', 'mutation { __typename }'];
/** A document that somebody has cut, doubled, or written into. */
const damaged = fc
  .tuple(
    fc.constantFrom(...sound),
    fc.nat(40),
    fc.nat(12),
    fc.oneof(fc.string(), fc.constantFrom('{', '"""', '...', '$', '@', '\\u', '#')),
  )
  .map(([text, from, cut, put]) => text.slice(0, from) + put + text.slice(from + cut));
const body = fc.oneof(
  { weight: 5, arbitrary: damaged.map((query) => JSON.stringify({ query })) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: damaged },
  {
    weight: 1,
    arbitrary: fc.tuple(damaged, fc.jsonValue()).map(([query, variables]) => JSON.stringify({ query, variables })),
  },
);

describe('F13 FIG22: what is malformed', () => {
  test.each([
    ['an address that is no address', '//', {}],
    ['an address that cannot be decoded', '/files/cases/attachment/%E0%A4%A', {}],
    ['a name of a file that cannot be decoded', '/files/cases/attachment/x', { 'x-respi-file-name': '%E0%A4%A' }],
  ])('F13: %s is the caller’s fault, not ours', async (_what, path, headers) => {
    const { status, text } = await rawPost(path, headers);
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('TH14 TH16: nothing looks at the bytes of a visitor where visitors send no files; where they do, they are heard', async () => {
    expect((await rawPost(PAPER, {})).status).toBe(401);
    const paper = PAPER.replace('cases/attachment', 'network/application-delibera');
    const { status, text } = await rawPost(paper, { 'idempotency-key': 'of-a-visitor' });
    expect([status, JSON.parse(text).userErrors]).toEqual([200, []]);
  });

  test('TH16 F12: whoever leaves uploads half-way holds four places and no more; others are taken in, and it goes by', async () => {
    const [mine, other] = ['203.0.113.9', '198.51.100.9'].map((address) => ({ 'x-forwarded-for': address }));
    const until = async (wanted: number) => {
      for (let tries = 0; tries < 200; tries += 1)
        if ((await rawPost(PAPER, { ...mine })).status === wanted) return true;
      return false;
    };
    const slow = Array.from({ length: 4 }, () => halfSent({ ...mine }));
    expect(await until(503)).toBe(true);
    expect((await rawPost(PAPER, { ...other })).status).toBe(401);
    expect((await rawPost(PAPER, { ...mine, authorization: `Bearer ${token}` })).status).toBe(200);
    for (const one of slow) one.destroy();
    expect(await until(401)).toBe(true);
  });

  test('F13: a subscription, which the schema has none of, is refused and not called a fault of ours', async () => {
    expect((await send(JSON.stringify({ query: 'subscription { x }' }))).status).toBe(400);
  });

  test('F13: damaged documents and bodies are answered below 500, without a stack, and the gateway goes on', async () => {
    const asked = await fc.assert(
      fc.asyncProperty(body, async (one) => {
        const { status, text } = await send(one);
        expect(status).toBeLessThan(500);
        expect(text).not.toMatch(/node_modules|\.[jt]s:\d+|"INTERNAL"/);
      }),
      { numRuns: DOCUMENTS, interruptAfterTimeLimit: 1_500_000 },
    );
    expect(asked).toBeUndefined();
    expect((await world.ask('{ bacini { id } }')).body.errors).toBeUndefined();
    process.stderr.write(`FIG22 ${DOCUMENTS} damaged documents, none answered with 5xx\n`);
  }, 1_600_000);
});

const POISON: readonly [name: string, text: string][] = [
  ['a NUL', 'a\u0000b'],
  ['half of a pair', 'a\ud800b'],
  ['the other half', '\udc00'],
  ['a text turned round', 'safe\u202Etxt.exe'],
  ['a decomposed letter', 'e\u0301'.repeat(3)],
  ['a hundred marks on one letter', `a${'\u0301'.repeat(100)}`],
  ['right to left', 'مرحبا بالعالم'],
  ['beyond the plane', '𝒜😀👨‍👩‍👧‍👦'],
  ['quotes and backslashes', `'";\\--/*`],
  ['an operator', '{"$ne":null}'],
  ['sixty thousand letters', 'x'.repeat(60_000)],
  ['nothing but blanks', ' \t\n '],
];

/** Puts a text into every place of the variables where a string may stand. */
function poisoned(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return [text];
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poisoned(inner, text)]));
}

describe('F15 PIT13 FIG22: what text can be', () => {
  test('F15: every string of every operation takes hostile text as text, or refuses it: never 5xx, never INTERNAL', async () => {
    const fields = [
      ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ['query', field] as const),
      ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ['mutation', field] as const),
    ];
    const asked = fields
      .map(([kind, field]) => ({ name: field.name, ...operationOf(kind, field) }))
      .filter(({ variables }) => JSON.stringify(variables).includes('"'));
    const cases = asked.flatMap((one) => POISON.map(([name, text]) => ({ ...one, poison: name, text })));
    const step = Math.max(1, Math.floor(cases.length / INPUTS));
    const broken: string[] = [];
    let tried = 0;
    for (let at = 0; at < cases.length; at += step) {
      const one = cases[at] as (typeof cases)[number];
      const { status, text } = await send(
        JSON.stringify({ query: one.query, variables: poisoned(one.variables, one.text) }),
      );
      tried += 1;
      if (status >= 500 || /"INTERNAL"/.test(text)) broken.push(`${one.name}: ${one.poison}`);
    }
    process.stderr.write(`FIG22 ${tried} hostile inputs of ${asked.length} operations, ${broken.length} broken\n`);
    expect(broken).toEqual([]);
  }, 1_600_000);
});
