import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '@respi/kit/clock.js';
import { onDatabase } from '@respi/kit/testing/postgres.js';
import { personIn } from '@respi/kit/testing/stand.js';
import { giveLogin } from '@respi/network/identity/credentials.js';
import pg from 'pg';
import { identityResolver } from '../src/identity.js';
import { makeWorld, type World } from './world.js';

const EMAIL = 'operatrice@example.org';
const PASSWORD = 'una frase lunga e mia';
const [PERSON, ENTE, CONTEXT] = [randomUUID(), randomUUID(), randomUUID()];
const coordinator = personIn('COORDINATION');
const WITHIN_MS = 5_000;
/** One question to each house that wants a person, and the file door. */
const DOORS = {
  network: '{ mySessions { id } }',
  cases: '{ cases(first: 1) { edges { node { id } } } }',
  appointments: '{ bookings { edges { node { id } } } }',
  knowledge: '{ topics { id } viewer { locale } }',
  training: '{ myRegistrations { id } }',
};

let world: World;
let admin: pg.Pool;
beforeAll(async () => {
  world = await makeWorld('solo');
  const url = process.env.RESPI_TEST_PG_URL as string;
  admin = new pg.Pool({ connectionString: onDatabase(url, world.database.name), max: 4 });
  admin.on('error', () => undefined);
  const sql = (text: string, values: unknown[]) => admin.query(text, values);
  await sql(
    `insert into network.ente (id, code, name, category, tier, network_role, adhesion_state)
     values ($1, 'comune', 'Comune', 'COMUNE', 'RISTRETTA', 'LEAD', 'ACTIVE')`,
    [ENTE],
  );
  await sql(
    `insert into network.person (id, email, display_name, created_at) values ($1, $2, 'Operatrice', '2026-01-01')`,
    [PERSON, EMAIL],
  );
  await sql('insert into network.acting_context (id, person_id, ente_id) values ($1, $2, $3)', [CONTEXT, PERSON, ENTE]);
  await sql(
    `insert into network.membership (id, person_id, ente_id, role, start_on, created_at)
     values (gen_random_uuid(), $1, $2, 'OPERATOR', '2026-01-01', '2026-01-01')`,
    [PERSON, ENTE],
  );
  const network = world.houses.get('network');
  if (!network) throw new Error('no network');
  await giveLogin(network.house, { id: PERSON, email: EMAIL, displayName: 'Operatrice' }, PASSWORD);
}, 120_000);
afterAll(async () => {
  await admin.end();
  await world.close();
});
beforeEach(async () => {
  await admin.query(`update network.person set disabled_at = null`);
  await admin.query(`update network.membership set ended_at = null, end_on = null`);
  await admin.query(`update network.ente set adhesion_state = 'ACTIVE', sessions_from_epoch = 1, membership_epoch = 1`);
});

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code } } }';
async function signIn(): Promise<string> {
  const input = { clientKey: randomUUID(), email: EMAIL, password: PASSWORD, device: 'Prova' };
  const { body } = await world.ask(SIGN_IN, { variables: { input } });
  return body.data.signIn.token;
}

const statusOf = async (token: string, query: string): Promise<number> => (await world.ask(query, { token })).status;
/** When each door first refused, in milliseconds after the act; asked ten times a second and door. */
async function refusedAfter(token: string, revoke: () => Promise<unknown>): Promise<number[]> {
  for (const query of Object.values(DOORS)) expect(await statusOf(token, query)).toBe(200);
  const began = performance.now();
  await revoke();
  const each = Object.values(DOORS).map(async (query) => {
    while (performance.now() - began < 2 * WITHIN_MS) {
      if ((await statusOf(token, query)) === 401) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return Number.POSITIVE_INFINITY;
  });
  return Promise.all(each);
}

const ways: Record<string, () => Promise<unknown>> = {
  'the end of the role': () => admin.query('update network.membership set ended_at = clock_timestamp()'),
  'the disabling of the person': () => admin.query('update network.person set disabled_at = clock_timestamp()'),
  'the end of the session from elsewhere': () =>
    admin.query('update identity.session set revoked_at = clock_timestamp() where revoked_at is null'),
  'the suspension of the adhesion': () => admin.query(`update network.ente set adhesion_state = 'SUSPENDED'`),
  'the departure of the ente': () =>
    admin.query('update network.ente set membership_epoch = 2, sessions_from_epoch = 2'),
};

describe('I7 TH6 F18 FIG14: what is taken away is refused within five seconds at every door', () => {
  test.each(Object.entries(ways))(
    'I7: %s',
    async (name, revoke) => {
      const token = await signIn();
      const after = await refusedAfter(token, revoke);
      process.stderr.write(`FIG14 ${name}: refused at every door after ${(Math.max(...after) / 1_000).toFixed(1)} s\n`);
      expect(Math.max(...after)).toBeLessThan(WITHIN_MS);
      for (const query of Object.values(DOORS)) expect(await statusOf(token, query)).toBe(401);
      expect((await fetch(`${world.url}/session`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    },
    30_000,
  );

  const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { ...Out } }';
  const OUT = 'fragment Out on SignOutPayload { signedOut }';
  test.each([
    ['a command', `${SIGN_OUT} ${OUT}`],
    ['a fragment, as in the documents of the site', `${OUT} ${SIGN_OUT}`],
    ['a remark', `# out\n${SIGN_OUT} ${OUT}`],
  ])(
    'I7: signing out is refused at once on the same gateway, where the document begins with %s',
    async (_how, text) => {
      const token = await signIn();
      expect(await statusOf(token, DOORS.network)).toBe(200);
      await world.ask(text, { token, variables: { input: { clientKey: randomUUID() } } });
      expect(await statusOf(token, DOORS.network)).toBe(401);
    },
  );

  test('I7 twin: a gateway that believes an answer for ever goes on letting the token in', async () => {
    const url = onDatabase(process.env.RESPI_TEST_PG_URL as string, world.database.name, 'identity_resolver');
    const believer = identityResolver(url, systemClock, () => 0);
    const token = await signIn();
    expect((await believer.resolve(token))?.personId).toBe(PERSON);
    await ways['the end of the session from elsewhere']?.();
    await new Promise((resolve) => setTimeout(resolve, WITHIN_MS));
    expect((await believer.resolve(token))?.personId).toBe(PERSON);
    await believer.close();
  }, 20_000);

  test('I1: `viewer` works in the gateway’s world, with a real sign-in', async () => {
    const { body } = await world.ask('{ viewer { person { displayName } current { label roles } mustAcceptRules } }', {
      token: await signIn(),
    });
    expect(body.data.viewer).toEqual({
      person: { displayName: 'Operatrice' },
      current: { label: 'Comune', roles: ['OPERATOR'] },
      mustAcceptRules: false,
    });
  });
});

const RIGHTS = '{ networkRights(tier: RISTRETTA) { id code version } }';
const DECIDE = `mutation ($input: DecideNetworkRightInput!) { decideNetworkRight(input: $input) { userErrors { code } } }`;
const CAN = '{ viewer { capabilities } }';

/** What the coordination decides of a right of the rete ristretta, by the gateway. */
async function decide(code: string, isGranted: boolean): Promise<void> {
  const token = world.signIn(coordinator);
  const { body } = await world.ask(RIGHTS, { token });
  const right = body.data.networkRights.find((one: { code: string }) => one.code === code);
  const input = {
    clientKey: randomUUID(),
    rightId: right.id,
    isGranted,
    reason: 'Prova',
    expectedVersion: right.version,
  };
  const decided = await world.ask(DECIDE, { token, variables: { input } });
  expect(decided.body.data.decideNetworkRight.userErrors).toEqual([]);
}
const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { id } userErrors { code } } }';
/** Whether a desk may raise a pratica now, as its menu says and as the house of cases does. */
async function mayRaise(token: string): Promise<boolean[]> {
  const input = { clientKey: randomUUID(), purpose: 'PRATICA_STATE' };
  const [menu, act] = await Promise.all([world.ask(CAN, { token }), world.ask(OPEN, { token, variables: { input } })]);
  return [menu.body.data.viewer.capabilities.includes('PRATICHE_ASK'), act.body.data.openCase.userErrors.length === 0];
}
/** How long after a decision both have changed; asked ten times a second. */
async function changesAfter(token: string, may: boolean): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < 2 * WITHIN_MS) {
    if ((await mayRaise(token)).every((one) => one === may)) return performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return Number.POSITIVE_INFINITY;
}

describe('N2 I7: a right that is taken from a network is gone for who is signed in', () => {
  test('N2 I7: the next act is refused within five seconds, and done again as soon when it is given back', async () => {
    const token = await signIn();
    expect(await mayRaise(token)).toEqual([true, true]);
    await decide('RAISE_PRATICHE', false);
    expect(await changesAfter(token, false)).toBeLessThan(WITHIN_MS);
    await decide('RAISE_PRATICHE', true);
    expect(await changesAfter(token, true)).toBeLessThan(WITHIN_MS);
  }, 30_000);

  test('N2 twin: a gateway that believes an answer for ever goes on giving the right', async () => {
    const url = onDatabase(process.env.RESPI_TEST_PG_URL as string, world.database.name, 'identity_resolver');
    const [believer, fresh] = [0, 1].map(() => identityResolver(url, systemClock, () => 0));
    const token = await signIn();
    expect((await believer?.resolve(token))?.rights).toContain('KEEP_AGENDAS');
    await decide('KEEP_AGENDAS', false);
    expect((await believer?.resolve(token))?.rights).toContain('KEEP_AGENDAS');
    expect((await fresh?.resolve(token))?.rights).not.toContain('KEEP_AGENDAS');
    await decide('KEEP_AGENDAS', true);
    await Promise.all([believer?.close(), fresh?.close()]);
  });
});
