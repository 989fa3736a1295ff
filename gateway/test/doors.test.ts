import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ANONYMOUS } from '@respi/kit/actor.js';
import { bodyHash, signAssertion } from '@respi/kit/assertion.js';
import { personIn } from '@respi/kit/testing/stand.js';
import type pg from 'pg';
import { json, post, SHAPES, type Shape } from './matrix/cross-site-shapes.js';
import { ownerOf } from './province.js';
import { makeWorld, PLANS, type World } from './world.js';

let world: World;
let admin: pg.Pool;
beforeAll(async () => {
  world = await makeWorld('mesh');
  admin = ownerOf(world);
}, 120_000);
afterAll(async () => {
  await admin.end();
  await world.close();
});

const house = (name: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${world.ports.get(name)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const SERVICE = JSON.stringify({ query: '{ _service { sdl } }' });
const sign = (name: string, over: object = {}, key = world.keys.get(name) as Buffer, options: object = {}) =>
  signAssertion(
    key,
    { sub: name, actor: personIn('ADMIN'), requestId: 'test-request', locale: 'it', body: bodyHash(SERVICE), ...over },
    { mutation: false, ...options },
  );

describe('a subgraph called directly', () => {
  test.each(PLANS.map(({ name }) => name))(
    'G4 TH2: %s refuses a call without an assertion, _service included',
    async (name) => {
      const answer = await house(name, SERVICE);
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toMatch(/type |stack|127\.0/);
    },
  );

  test.each(PLANS.map(({ name }) => name))('G4 twin: %s answers the gateway’s own signature', async (name) => {
    const answer = await house(name, SERVICE, { 'x-respi-assertion': sign(name) });
    expect(answer.status).toBe(200);
  });

  test('TH21: the key of training opens nothing in cases', async () => {
    const stolen = sign('cases', {}, world.keys.get('training') as Buffer);
    expect((await house('cases', SERVICE, { 'x-respi-assertion': stolen })).status).toBe(401);
  });

  test('PIT1: an identity header is no identity', async () => {
    const answer = await house('cases', SERVICE, { 'x-user-id': 'admin', 'x-respi-actor': '{"roles":["ADMIN"]}' });
    expect(answer.status).toBe(401);
  });

  test('the courier’s door wants the courier', async () => {
    const body = JSON.stringify({ limit: 1 });
    const lease = (assertion: string) =>
      fetch(`http://127.0.0.1:${world.ports.get('cases')}/internal/lease`, {
        method: 'POST',
        headers: { 'x-respi-assertion': assertion },
        body,
      });
    expect((await lease(sign('cases', { body: bodyHash('/internal/lease', body) }))).status).toBe(401);
    const courier = { ...personIn('ADMIN'), kind: 'COURIER' as const };
    expect((await lease(sign('cases', { actor: courier, body: bodyHash('/internal/lease', body) }))).status).toBe(200);
  });
});

describe('the gateway', () => {
  test('I7: a token that is nobody’s is refused, and signing out is felt at the next request', async () => {
    const token = world.signIn(personIn('OPERATOR'));
    expect((await world.ask('{ __typename }', { token })).status).toBe(200);
    world.signOut(token);
    const refused = await world.ask('{ __typename }', { token });
    expect(refused.status).toBe(401);
    expect(refused.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('PIT1: identity headers from outside change nothing', async () => {
    const forged = await world.ask('{ viewer { person { id } } }', {
      headers: { 'x-respi-assertion': sign('network'), 'x-respi-actor': 'x', 'x-user-id': '1' },
    });
    expect(forged.body.data?.viewer?.person ?? null).toBeNull();
  });

  test.each([
    ['no JSON', '{"query": ', 400],
    ['a body of 200 KB', JSON.stringify({ query: `{ __typename } #${'x'.repeat(200_000)}` }), 413],
    ['a syntax error', JSON.stringify({ query: '{ enti(' }), 400],
    ['an unknown field', JSON.stringify({ query: '{ nothingLikeThis }' }), 400],
    [
      '1,000 aliases',
      JSON.stringify({ query: `{ ${Array.from({ length: 1_000 }, (_, at) => `a${at}: __typename`).join(' ')} }` }),
      400,
    ],
    [
      'a document 40 levels deep',
      JSON.stringify({
        query: `{ bacini { sportelli ${'{ ente { sportelli '.repeat(20)}{ id }${' } }'.repeat(20)} } }`,
      }),
      400,
    ],
    ['a directive flood', JSON.stringify({ query: `{ __typename ${'@skip(if: false) '.repeat(50)} }` }), 400],
    ['an array', '[{"query":"{__typename}"}]', 400],
  ])('G8 PIT16: %s is refused, typed and without a stack', async (_name, body, status) => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text).not.toMatch(/node_modules|\.js:|at Object|127\.0\.0\.1/);
    expect(JSON.parse(text).errors[0].message).toBeTruthy();
  });

  test('TH16: names of operations without end harm whoever sends them at most: the houses are not taken for dead', async () => {
    const token = world.signIn({ ...ANONYMOUS, kind: 'CLIENT', scopes: ['network:read'] });
    const name = 'q'.repeat(60_000);
    for (let at = 0; at < 6; at += 1) {
      const { body } = await world.ask(`query ${name} { bacini { id } }`, { token });
      expect(body.errors).toBeUndefined();
    }
    expect((await world.ask('{ bacini { id } }')).body.errors).toBeUndefined();
  });

  test('an unknown route is a typed 404', async () => {
    const answer = await fetch(`${world.url}/nowhere`);
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('G6: a file that does not exist and one that is not yours answer alike', async () => {
    const answer = await fetch(`${world.url}/files/cases/delivery-sheet/00000000-0000-4000-8000-000000000000`);
    expect(answer.status).toBe(404);
  });
});

const asked = async (): Promise<number> => (await admin.query('select 1 from identity.reset_request')).rows.length;
const send = ([, path, init]: Shape, session = world.signIn(personIn('ADMIN'))) =>
  fetch(`${world.url}${path}`, {
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      origin: 'https://evil.example',
      cookie: `__Host-respi=${session}; respi=${session}`,
    },
  });

describe('TH15 PIT17: another site sends something in the name of who is signed in here', () => {
  test.each(SHAPES)('TH15: %s is refused, and nothing has happened', async (...shape) => {
    const answer = await send(shape);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await asked()).toBe(0);
  });

  test('TH15: a browser that asks first, whether it may send JSON, is not told that it may', async () => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
    const given = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
    expect(given).toEqual([]);
  });

  test('TH15 TH22: a cookie is no identity for the gateway: JSON that comes with one is nobody’s', async () => {
    const mine = JSON.stringify({ query: '{ viewer { person { id } } }' });
    const answer = await send(['', '/graphql', post(mine, 'application/json')]);
    const { data } = (await answer.json()) as { data: { viewer: { person: unknown } | null } | null };
    expect(data?.viewer?.person ?? null).toBeNull();
  });

  test('TH15 twin: the same words as JSON are carried out, so that it is the shape that is refused', async () => {
    const answer = await fetch(`${world.url}/graphql`, post(json, 'application/json'));
    expect(await answer.json()).toEqual({ data: { requestPasswordReset: { requested: true } } });
    expect(await asked()).toBe(1);
  });
});
