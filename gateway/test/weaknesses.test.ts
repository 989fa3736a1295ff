import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ANONYMOUS } from '@respi/kit/actor.js';
import { bodyHash, signAssertion } from '@respi/kit/assertion.js';
import { personIn } from '@respi/kit/testing/stand.js';
import { naiveServer } from './matrix/naive-server.js';
import { CHECKS, put } from './matrix/weaknesses.js';
import { makeWorld, PLANS, type World } from './world.js';

let world: World;
let naive: Awaited<ReturnType<typeof naiveServer>>;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  world = await makeWorld('mesh', undefined, { mode: 'production' });
  // whom the gateway lets ask what it likes: the trusted documents of the site do not stand before these checks
  tokens['a machine client'] = world.signIn({ ...ANONYMOUS, kind: 'CLIENT', scopes: ['network:read'] });
  naive = await naiveServer();
}, 120_000);
afterAll(async () => {
  naive.server.close();
  await world.close();
});

const each = CHECKS.map((check) => [check.name, check] as const);

describe('FIG19: what a scanner asks the gateway', () => {
  test.each(each)('FIG19 G8: %s: nothing is found, by nobody and by a machine client', async (_name, check) => {
    for (const token of ['', tokens['a machine client']]) {
      const answer = await put(check, `${world.url}/graphql`, token ? { authorization: `Bearer ${token}` } : {});
      expect({ status: answer.status < 500, weak: check.isWeak(answer) }).toEqual({ status: true, weak: false });
    }
  });

  test('FIG19 twin: a machine client is really let in, so that what refuses is the check', async () => {
    const headers = { authorization: `Bearer ${tokens['a machine client']}` };
    const answer = await put(
      { name: '', sent: '{"query":"{ __typename }"}', isWeak: () => false },
      `${world.url}/graphql`,
      headers,
    );
    expect(JSON.parse(answer.text)).toEqual({ data: { __typename: 'Query' } });
  });

  test.each(each)('FIG19 twin: %s: a server without defences is found weak', async (_name, check) => {
    expect(check.isWeak(await put(check, naive.url))).toBe(true);
  });
});

describe('FIG19: what a scanner asks a subgraph', () => {
  test.each(PLANS.map(({ name }) => name))(
    'FIG19 G4: %s refuses every check, without a word of its schema',
    async (name) => {
      const url = `http://127.0.0.1:${world.ports.get(name)}/graphql`;
      for (const check of CHECKS) {
        const answer = await put(check, url);
        expect([check.name, answer.status, check.isWeak(answer)]).toEqual([check.name, expect.any(Number), false]);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
      }
    },
  );

  test.each(PLANS.map(({ name }) => name))(
    'FIG19 PIT16: %s counts aliases, directives and fields of what the gateway itself signs',
    async (name) => {
      const url = `http://127.0.0.1:${world.ports.get(name)}/graphql`;
      const found: string[] = [];
      for (const check of CHECKS.filter(({ method, headers }) => method !== 'GET' && !headers)) {
        if (/introspection|circles/.test(check.name)) continue;
        const asked = check.sent.startsWith('[') ? '' : String(JSON.parse(check.sent).query);
        const claims = {
          sub: name,
          actor: personIn('ADMIN'),
          requestId: 'r',
          locale: 'it',
          body: bodyHash(check.sent),
        };
        const assertion = signAssertion(world.keys.get(name) as Buffer, claims, {
          mutation: asked.startsWith('mutation'),
        });
        const answer = await put(check, url, { 'x-respi-assertion': assertion });
        if (check.isWeak(answer)) found.push(check.name);
      }
      expect(found).toEqual([]);
    },
  );
});
