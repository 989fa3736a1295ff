import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { seedId } from '@respi/kit/seed-id.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import pg from 'pg';
import { makeWorld, type World } from './world.js';

const ALBA = seedId('ente', 'comune-alba');
const BRA = seedId('ente', 'comune-bra');
const KNOWN = '{ enti(first: 1) { edges { node { name } } } }';
const knownId = createHash('sha256').update(KNOWN).digest('hex');
const CREATE = `mutation ($input: CreateMachineClientInput!) { createMachineClient(input: $input) {
  client { id state scopes ceiling networks viewerCanRotate } secret userErrors { code field } } }`;
const READ = '{ enti(first: 5) { edges { node { name } } } }';

let world: World;
let admin: pg.Pool;
const administrator = personIn('ENTE_ADMIN', { enteId: ALBA });
const stranger = personIn('ENTE_ADMIN', { enteId: BRA });
const provincial = personIn('PROVINCIAL_COORDINATOR');

const as = (actor: Actor) => world.signIn(actor);

/** People work through the site; here through the door of the tests, which is open to them all the same. */
async function command(actor: Actor, source: string, input: object) {
  const house = world.houses.get('network');
  if (!house) throw new Error('no network');
  const { bodyHash, signAssertion } = await import('@respi/kit/assertion.js');
  const { parse } = await import('graphql');
  const variables = { input: { clientKey: key(), ...input } };
  const claims = {
    sub: 'network',
    actor,
    requestId: key(),
    locale: 'it',
    body: bodyHash(source, JSON.stringify(variables)),
  };
  const assertion = signAssertion(world.keys.get('network') as Buffer, claims, { mutation: true });
  const answer = await house.execute({ assertion, query: source, document: parse(source), variables });
  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
  return answer as { data: any; errors?: { extensions: { code: string } }[] };
}

const create = async (over: object = {}, actor: Actor = administrator) => {
  const answer = await command(actor, CREATE, {
    name: 'Gestionale del Comune',
    scopes: ['network:read'],
    ceiling: 'PUBLIC',
    expiresAt: '2027-11-01T00:00:00.000Z',
    ...over,
  });
  return answer.errors ? { refused: answer.errors[0]?.extensions.code } : answer.data.createMachineClient;
};
const act = async (verb: string, actor: Actor, machineClientId: string, over: object = {}) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const secret = verb === 'rotateMachineSecret' ? 'secret' : '';
  const source = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${secret} client { state } userErrors { code } } }`;
  const answer = await command(actor, source, { machineClientId, ...over });
  return answer.errors ? { refused: answer.errors[0]?.extensions.code } : answer.data[verb];
};
const ask = async (clientId: string, secret: string, scope?: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${world.url}/oauth/token`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      ...headers,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(scope ? { scope } : {}) }).toString(),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as any };
};
/** A client with its token. */
const entered = async (over: object = {}) => {
  const { client, secret } = await create(over);
  const { body } = await ask(client.id, secret);
  return { id: client.id as string, secret: secret as string, token: body.access_token as string };
};
const codeOf = async (token: string, query = READ): Promise<string> => {
  const { status, body } = await world.ask(query, { token });
  return body.errors?.[0]?.extensions?.code ?? (status === 200 ? 'answered' : String(status));
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 2_100));

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'respi-documents-'));
  writeFileSync(join(folder, 'documents.json'), JSON.stringify({ [knownId]: KNOWN }));
  world = await makeWorld('solo', '2026-11-23T09:00:00Z', {
    mode: 'production',
    trustedDocuments: join(folder, 'documents.json'),
  });
  const url = process.env.RESPI_TEST_PG_URL as string;
  admin = new pg.Pool({ connectionString: onDatabase(url, world.database.name), max: 2 });
  admin.on('error', () => undefined);
  for (const [id, code] of [
    [ALBA, 'comune-alba'],
    [BRA, 'comune-bra'],
  ]) {
    await admin.query(
      `insert into network.ente (id, code, name, category, tier, network_role, adhesion_state)
       values ($1, $2, $2, 'COMUNE', 'RISTRETTA', 'LEAD', 'ACTIVE')`,
      [id, code],
    );
  }
}, 120_000);
afterAll(async () => {
  await admin.end();
  await world.close();
});

describe('G19: who may send which operation in production', () => {
  const post = async (body: object, token?: string) => {
    const answer = await fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
    return { status: answer.status, body: (await answer.json()) as any };
  };

  test('G19: the site asks by id; anybody else’s own words are refused, signed in or not', async () => {
    expect((await post({ documentId: knownId })).body.data.enti.edges).toHaveLength(1);
    for (const token of [undefined, as(administrator)]) {
      const refused = await post({ query: KNOWN }, token);
      expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    }
    expect((await post({ documentId: 'f'.repeat(64) })).status).toBe(404);
  });

  test('G19: a machine client may put its own questions', async () => {
    const { token } = await entered();
    expect(await codeOf(token)).toBe('answered');
  });

  test('G19 twin: a gateway that is not in production lets anybody’s words in', async () => {
    const open = await makeWorld('solo', '2026-11-23T09:00:00Z');
    expect((await open.ask(KNOWN)).body.data.enti.edges).toEqual([]);
    await open.close();
  });
});

describe('G2: a machine client of an ente', () => {
  test.each(ROLES)('G2: %s makes one', async (role) => {
    const answer = await create({}, personIn(role, { enteId: ALBA }));
    if (role === 'ENTE_ADMIN') expect(answer.client).toMatchObject({ state: 'ACTIVE', viewerCanRotate: true });
    else expect(answer.refused).toBe('FORBIDDEN');
  });

  test('G2: scopes, networks, name and end are checked; what is for people is no scope', async () => {
    const field = async (over: object) => (await create(over)).userErrors[0]?.field?.[0];
    expect(await field({ scopes: [] })).toBe('scopes');
    const beyond = '* network:* elsewhere:read network:signIn network:completeIdentification read network:read;drop';
    for (const scope of beyond.split(' ')) expect(await field({ scopes: [scope] })).toBe('scopes');
    for (const network of ['10.0.0.0/4', '10.0.0', '10.0.0.0/8/9', '::1/200', 'example.org']) {
      expect(await field({ networks: [network] })).toBe('networks');
    }
    expect(await field({ name: 'x' })).toBe('name');
    expect(await field({ expiresAt: '2026-11-01T00:00:00.000Z' })).toBe('expiresAt');
    expect(await field({ expiresAt: '2028-11-01T00:00:00.000Z' })).toBe('expiresAt');
    expect(await field({ perMinute: 601 })).toBe('perMinute');
  });

  test('G2 RFC 6749: the token door answers as the standard says, and tells nobody why', async () => {
    const { id, secret } = await entered();
    const good = await ask(id, secret);
    expect(good.body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'network:read' });
    expect(good.headers.get('cache-control')).toBe('no-store');
    const unknown = await ask(key(), secret);
    const wrong = await ask(id, `${secret}x`);
    expect([unknown.status, unknown.body]).toEqual([401, { error: 'invalid_client' }]);
    expect([wrong.status, wrong.body]).toEqual([unknown.status, unknown.body]);
    expect((await ask(id, secret, 'cases:read')).body).toEqual({ error: 'invalid_scope' });
    const form = { method: 'POST', body: new URLSearchParams({ grant_type: 'password' }) };
    expect(await (await fetch(`${world.url}/oauth/token`, form)).json()).toEqual({ error: 'unsupported_grant_type' });
  });

  test('G2: neither secret nor token is kept in clear', async () => {
    const { secret, token } = await entered();
    const kept = JSON.stringify([
      (await admin.query('select * from identity.machine_secret')).rows,
      (await admin.query('select * from identity.machine_token')).rows,
      (await admin.query('select * from network.idempotency')).rows,
      (await admin.query('select * from network.event')).rows,
    ]);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(token);
  });

  test('G2 G4: a scope opens its house and no other, for queries, for references and for single operations', async () => {
    const reader = await entered({ scopes: ['network:read'] });
    expect(await codeOf(reader.token, '{ topics { id } }')).toBe('FORBIDDEN');
    expect(
      await codeOf(
        reader.token,
        'mutation { signIn(input: {clientKey: "12345678", email: "a@b.it", password: "x"}) { token } }',
      ),
    ).toBe('FORBIDDEN');
    const single = await entered({ scopes: ['network:bacini'] });
    expect(await codeOf(single.token, '{ bacini { id } }')).toBe('answered');
    expect(await codeOf(single.token)).toBe('FORBIDDEN');
  });

  test('G2 G4 twin: with the scope of the house the same question is answered', async () => {
    const both = await entered({ scopes: ['network:read', 'knowledge:read'] });
    expect(await codeOf(both.token, '{ topics { id } }')).toBe('answered');
  });

  test('G4: what is for people stays shut, whatever the scope', async () => {
    const wide = await entered({ scopes: ['network:read', 'cases:read', 'network:mySessions', 'network:adhesions'] });
    for (const query of [
      '{ mySessions { id } }',
      '{ adhesions { edges { node { id } } } }',
      '{ cases { edges { node { id } } } }',
    ]) {
      expect(await codeOf(wide.token, query)).toBe('FORBIDDEN');
    }
    expect((await world.ask('{ viewer { locale } }', { token: wide.token })).body.data.viewer).toBeNull();
  });

  test('G2: a client that names networks comes from there and from nowhere else', async () => {
    const { client, secret } = await create({ networks: ['192.0.2.0/24', '2001:db8::/32'] });
    const from = (address: string) => ask(client.id, secret, undefined, { 'x-forwarded-for': address });
    expect((await from('198.51.100.7')).status).toBe(401);
    const { body } = await from('192.0.2.9');
    const token = body.access_token;
    const reading = async (address: string) =>
      (await world.ask(READ, { token, headers: { 'x-forwarded-for': address } })).status;
    expect([await reading('192.0.2.77'), await reading('2001:db8::5'), await reading('198.51.100.7')]).toEqual([
      200, 200, 401,
    ]);
    expect(await reading('192.0.2.77, 198.51.100.7')).toBe(401);
  });

  test('G2: secrets rotate with an overlap; after it the old one and its tokens are refused', async () => {
    const { id, secret, token } = await entered();
    const rotated = await act('rotateMachineSecret', administrator, id, { overlapDays: 2 });
    expect((await ask(id, secret)).status).toBe(200);
    expect((await ask(id, rotated.secret)).status).toBe(200);
    expect(await codeOf(token)).toBe('answered');
    await admin.query(`update identity.machine_secret set expires_at = clock_timestamp() where expires_at is not null`);
    await settled();
    expect((await ask(id, secret)).status).toBe(401);
    expect(await codeOf(token)).toBe('UNAUTHENTICATED');
    expect((await ask(id, rotated.secret)).status).toBe(200);
    expect((await act('rotateMachineSecret', stranger, id, { overlapDays: 0 })).userErrors[0].code).toBe('NOT_FOUND');
  });

  test('I7 G3: ended, expired or its adhesion suspended, it is refused within five seconds everywhere', async () => {
    const sql = (text: string, id: string) => admin.query(text, [id]);
    const ended = await entered();
    expect((await act('endMachineClient', administrator, ended.id)).client.state).toBe('ENDED');
    const expired = await entered();
    await sql(`update identity.machine_client set expires_at = '2026-11-22' where id = $1`, expired.id);
    await settled();
    expect([await codeOf(ended.token), await codeOf(expired.token)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect((await ask(ended.id, ended.secret)).status).toBe(401);
    for (const state of ['SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'SIGNED']) {
      const client = await entered();
      expect(await codeOf(client.token)).toBe('answered');
      await sql(`update network.ente set adhesion_state = '${state}' where id = $1`, ALBA);
      await settled();
      expect([state, await codeOf(client.token)]).toEqual([state, 'UNAUTHENTICATED']);
      expect((await ask(client.id, client.secret)).status).toBe(401);
      await sql(`update network.ente set adhesion_state = 'ACTIVE' where id = $1`, ALBA);
    }
  }, 30_000);

  test('G3 twin: a resolver that does not look at the adhesion lets it in', async () => {
    const { token } = await entered();
    await admin.query(`update network.ente set adhesion_state = 'SUSPENDED' where id = $1`, [ALBA]);
    await admin.query(
      `create or replace function network.standing_of_ente(which uuid) returns table (tier text, epoch int, is_active boolean)
       language sql stable security definer set search_path = network, pg_temp as $$ select 'RISTRETTA', 1, true $$`,
    );
    await settled();
    expect(await codeOf(token)).toBe('answered');
    await admin.query(`update network.ente set adhesion_state = 'ACTIVE' where id = $1`, [ALBA]);
  });

  test('I10: beyond the public it waits for a second person, who never holds its secret', async () => {
    const { client, secret } = await create({ ceiling: 'NETWORK' });
    expect(client.state).toBe('AWAITING_APPROVAL');
    expect((await ask(client.id, secret)).status).toBe(401);
    expect((await act('approveMachineClient', administrator, client.id)).refused).toBe('FORBIDDEN');
    const self = personIn('PROVINCIAL_COORDINATOR', { personId: administrator.personId });
    expect((await act('approveMachineClient', self, client.id)).userErrors[0].code).toBe('NOT_YOURS');
    expect((await act('approveMachineClient', provincial, client.id)).client.state).toBe('ACTIVE');
    expect((await ask(client.id, secret)).status).toBe(200);
    expect((await act('rotateMachineSecret', provincial, client.id, { overlapDays: 0 })).refused).toBe('FORBIDDEN');
  });

  test('G2 G20: under the ceiling of the public it sees what is public, under that of the network what is the network’s', async () => {
    await admin.query(
      `insert into training.training_event (id, slug, title, kind, mode, capacity, is_public, state, starts_at, ends_at)
       select gen_random_uuid(), slug, slug, 'TECHNICAL_UPDATE', 'IN_PERSON', 10, slug = 'per-tutti', 'PUBLISHED',
         '2026-12-01T09:00:00Z', '2026-12-01T11:00:00Z' from unnest(array['per-tutti', 'per-la-rete']) slug`,
    );
    const wide = await create({ ceiling: 'NETWORK', scopes: ['training:read'] });
    await act('approveMachineClient', provincial, wide.client.id);
    const { body } = await ask(wide.client.id, wide.secret);
    const seenWith = async (token: string) =>
      (await world.ask('{ trainingEvents { edges { node { title } } } }', { token })).body.data.trainingEvents.edges
        .map(({ node }: { node: { title: string } }) => node.title)
        .sort();
    expect(await seenWith((await entered({ scopes: ['training:read'] })).token)).toEqual(['per-tutti']);
    expect(await seenWith(body.access_token)).toEqual(['per-la-rete', 'per-tutti']);
  });

  test('G11: beyond its minute it is told to wait, and each answer says how much is left', async () => {
    const { token } = await entered({ perMinute: 2 });
    const headersOf = async () => {
      const answer = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: READ }),
      });
      return [answer.status, answer.headers.get('ratelimit-remaining'), answer.headers.get('retry-after') !== null];
    };
    expect(await headersOf()).toEqual([200, '1', false]);
    expect(await headersOf()).toEqual([200, '0', false]);
    expect(await headersOf()).toEqual([429, '0', true]);
  });

  test('G4: references want the scope of the house, and nobody reads its SDL', async () => {
    const { hasScope } = await import('@respi/kit/doors.js');
    expect(hasScope(['network:read'], 'network', 'Query', '_entities')).toBe(true);
    expect(hasScope(['network:read'], 'network', 'Query', '_service')).toBe(false);
    expect(hasScope(['network:read'], 'network', 'Mutation', 'signOut')).toBe(false);
    expect(hasScope(['cases:read'], 'network', 'Query', '_entities')).toBe(false);
  });
});

describe('I1: the room of identity stands in the gateway’s world', () => {
  test('I7: /session tells a token that holds from one that does not', async () => {
    const at = async (token?: string) =>
      (await fetch(`${world.url}/session`, { headers: token ? { authorization: `Bearer ${token}` } : {} })).status;
    const token = as(administrator);
    expect([await at(token), await at(), await at('nobody-has-this-token')]).toEqual([200, 401, 401]);
    world.signOut(token);
    expect(await at(token)).toBe(401);
  });
});
