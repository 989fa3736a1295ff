import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Actor, ANONYMOUS, ROLES } from '@respi/kit/actor.js';
import { DEFAULT_RIGHTS, NETWORK_RIGHTS } from '@respi/kit/rights.js';
import { courier, key, personIn } from '@respi/kit/testing/stand.js';
import { unguarded } from '@respi/kit/testing/unguarded.js';
import { NetworkRightCode } from '../../src/right/network-right.type.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
let coordination: Actor;
let provincial: Actor;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba', 'operator-cpi'] });
  coordination = await house.actor('coordination');
  provincial = await house.actor('provincial');
});
afterAll(() => house.close());
const AS_SEEDED = `update network_right set is_confirmed = false, reason = null, decided_by = null, decided_at = null, version = 1,
  is_granted = tier = 'RISTRETTA' or code = any($1)`;
beforeEach(async () => {
  await house.sql(AS_SEEDED, [DEFAULT_RIGHTS.ALLARGATA]);
});

const RIGHTS = `query ($tier: NetworkTier) { networkRights(tier: $tier) { id tier code isGranted isDefault isConfirmed reason
  decidedAt version viewerCanDecide decidedBy { displayName } reach { enti people }
  history { act isGranted wasGranted reason at by { displayName } } } }`;
const READ = 'networkRight { id isGranted isDefault isConfirmed reason version } userErrors { code field }';
const DECIDE = `mutation ($input: DecideNetworkRightInput!) { answer: decideNetworkRight(input: $input) { ${READ} } }`;
const RESET = `mutation ($input: ResetNetworkRightInput!) { answer: resetNetworkRight(input: $input) { ${READ} } }`;
const CONFIRM = `mutation ($input: ConfirmNetworkRightsInput!) { answer: confirmNetworkRights(input: $input) {
  networkRights { code isGranted isConfirmed } userErrors { code field } } }`;

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
const rights = async (actor: Actor, tier: string | null = null): Promise<any[]> =>
  (await house.ask(actor, RIGHTS, { tier })).data.networkRights;
async function right(tier: string, code: string, actor: Actor = coordination) {
  return (await rights(actor, tier)).find((one) => one.code === code);
}
async function act(actor: Actor, source: string, input: object) {
  const { data, errors } = await house.ask(actor, source, { input: { clientKey: key(), ...input } });
  return errors ? { refused: errors[0]?.extensions?.code } : data.answer;
}
const take = async (tier: string, code: string, over: object = {}) => {
  const { id: rightId, version: expectedVersion } = await right(tier, code);
  return act(coordination, DECIDE, { rightId, isGranted: false, reason: 'In équipe', expectedVersion, ...over });
};

describe('N2: what each network is given, until the coordination says otherwise', () => {
  test('N2: the rows of the migration are the defaults of the kit, all to be confirmed', async () => {
    const rows = await house.sql('select tier, code, is_granted, is_confirmed from network_right');
    const given = (tier: string) => rows.filter((row) => row.tier === tier && row.is_granted).map(({ code }) => code);
    expect(given('RISTRETTA').sort()).toEqual([...DEFAULT_RIGHTS.RISTRETTA].sort());
    expect(given('ALLARGATA').sort()).toEqual([...DEFAULT_RIGHTS.ALLARGATA].sort());
    expect(rows.map((row) => row.is_confirmed)).toEqual(Array(2 * NETWORK_RIGHTS.length).fill(false));
    expect(Object.values(NetworkRightCode)).toEqual([...NETWORK_RIGHTS]);
  });

  test.each(ROLES)('N2: %s reads the rights; the two coordinations alone decide them', async (role) => {
    const actor = personIn(role);
    const seen = await rights(actor);
    expect(seen.map(({ tier, code }) => `${tier} ${code}`)).toEqual(
      ['RISTRETTA', 'ALLARGATA'].flatMap((tier) => NETWORK_RIGHTS.map((code) => `${tier} ${code}`)),
    );
    const may = ['COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role);
    expect(seen.every((one) => one.viewerCanDecide === may && (one.reach !== null) === may)).toBe(true);
    const input = { rightId: seen[0].id, expectedVersion: 1 };
    for (const [source, refused, over] of [
      [DECIDE, 'REQUIRED', { ...input, isGranted: false, reason: ' ' }],
      [RESET, 'WRONG_STATE', { ...input, reason: 'Prova' }],
      [CONFIRM, 'REQUIRED', { rights: [] }],
    ] as const) {
      const answer = await act(actor, source, over);
      expect(answer.refused ?? answer.userErrors[0].code).toBe(may ? refused : 'FORBIDDEN');
    }
  });

  test('N2 G2: visitors, machines and the courier read none, by the door and by the database', async () => {
    const machine: Actor = { ...ANONYMOUS, kind: 'CLIENT', enteId: provincial.enteId, scopes: ['network:read'] };
    for (const actor of [ANONYMOUS, machine, courier]) {
      expect((await house.ask(actor, RIGHTS)).data?.networkRights ?? null).toBeNull();
      expect(await house.idsSeen(actor, 'network_right')).toEqual([]);
    }
    expect(await house.idsSeen(await house.actor('operator-cpi'), 'network_right')).toHaveLength(18);
  });

  test('N2: the name of who decided is for those who see it elsewhere', async () => {
    const { id: rightId } = await right('ALLARGATA', 'JOIN_EVENTS');
    await act(provincial, DECIDE, { rightId, isGranted: false, reason: 'Delibera', expectedVersion: 1 });
    const named = async (code: string) => (await right('ALLARGATA', 'JOIN_EVENTS', await house.actor(code))).decidedBy;
    expect(await named('operator-alba')).toEqual({ displayName: 'Persona provincial' });
    expect(await named('operator-cpi')).toBeNull();
  });

  test('N2: whom a change would touch is counted, by role', async () => {
    // three operators and two administrators of Alba and Bra; who coordinates and the offices are no desk
    expect((await right('RISTRETTA', 'BOOK_FOR_CITIZENS')).reach).toEqual({ enti: 2, people: 5 });
    expect((await right('RISTRETTA', 'READ_RESERVED_KNOWLEDGE')).reach.people).toBeGreaterThan(5);
    expect((await right('ALLARGATA', 'RAISE_CONSULTATIONS')).reach).toEqual({ enti: 2, people: 2 });
  });
});

describe('N2: a right is taken, given back and confirmed', () => {
  test('N2: taken with a reason, it stands decided, with its story; given back, it is as it was', async () => {
    expect(await take('RISTRETTA', 'PROPOSE_FAQ')).toMatchObject({
      networkRight: { isGranted: false, isDefault: false, isConfirmed: true, reason: 'In équipe', version: 2 },
      userErrors: [],
    });
    const { id: rightId } = await right('RISTRETTA', 'PROPOSE_FAQ');
    await act(provincial, DECIDE, { rightId, isGranted: true, reason: 'Serve', expectedVersion: 2 });
    const { history, ...now } = await right('RISTRETTA', 'PROPOSE_FAQ');
    expect(now).toMatchObject({ isGranted: true, isDefault: true, isConfirmed: true, reason: 'Serve', version: 3 });
    expect(history).toMatchObject([
      {
        act: 'GRANTED',
        isGranted: true,
        wasGranted: false,
        reason: 'Serve',
        by: { displayName: 'Persona provincial' },
      },
      { act: 'TAKEN', isGranted: false, wasGranted: true, reason: 'In équipe' },
    ]);
  });

  test('N2: put back, it is the proposal of the platform again, to be confirmed', async () => {
    await take('ALLARGATA', 'KEEP_SERVICE_SHEETS');
    const { id: rightId } = await right('ALLARGATA', 'KEEP_SERVICE_SHEETS');
    const again = { rightId, reason: 'Un errore', expectedVersion: 2 };
    expect((await act(coordination, RESET, again)).networkRight).toMatchObject({
      isGranted: true,
      isDefault: true,
      isConfirmed: false,
    });
    expect((await act(coordination, RESET, { ...again, expectedVersion: 3 })).userErrors).toEqual([
      { code: 'WRONG_STATE', field: ['rightId'] },
    ]);
  });

  test('N2: all of a network are confirmed as they were read, or none', async () => {
    const read = (await rights(coordination, 'ALLARGATA')).map(({ id, version }) => ({
      rightId: id,
      expectedVersion: version,
    }));
    await take('ALLARGATA', 'JOIN_EVENTS');
    expect((await act(coordination, CONFIRM, { rights: read })).userErrors[0].code).toBe('CONFLICT');
    expect((await rights(coordination, 'ALLARGATA')).filter((one) => one.isConfirmed)).toHaveLength(1);
    const open = (await rights(coordination, 'ALLARGATA')).filter((one) => !one.isConfirmed);
    const now = open.map(({ id, version }) => ({ rightId: id, expectedVersion: version }));
    const { networkRights } = await act(coordination, CONFIRM, { rights: now });
    expect(networkRights.map((one: { isConfirmed: boolean }) => one.isConfirmed)).toEqual(Array(8).fill(true));
    expect((await rights(coordination, 'ALLARGATA')).every((one) => one.isConfirmed)).toBe(true);
    expect((await rights(coordination, 'RISTRETTA')).some((one) => one.isConfirmed)).toBe(false);
    const first = { rightId: now[0]?.rightId, expectedVersion: 2 };
    expect((await act(coordination, CONFIRM, { rights: [first] })).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N2 G17: what cannot be done is told with its place', async () => {
    const told = async (over: object) => (await take('RISTRETTA', 'KEEP_AGENDAS', over)).userErrors;
    expect(await told({ reason: '  ' })).toEqual([{ code: 'REQUIRED', field: ['reason'] }]);
    expect(await told({ reason: 'x'.repeat(5_000) })).toEqual([{ code: 'TOO_LONG', field: ['reason'] }]);
    expect(await told({ rightId: key() })).toEqual([{ code: 'NOT_FOUND', field: ['rightId'] }]);
    expect(await told({ rightId: 'nessuno' })).toEqual([{ code: 'NOT_FOUND', field: ['rightId'] }]);
    expect(await told({ expectedVersion: 7 })).toEqual([{ code: 'CONFLICT', field: ['expectedVersion'] }]);
    expect(await told({ isGranted: true })).toEqual([{ code: 'WRONG_STATE', field: ['isGranted'] }]);
  });
});

describe('N2 I7: what was decided goes with the token', () => {
  test('N2: a right that is taken is told no more to its network, and to the other as before', async () => {
    const [desk, wide] = [await signIn(house, 'operator-alba'), await signIn(house, 'operator-cpi')];
    const told = async ({ token }: { token: string }) => [...((await house.resolve(token))?.rights ?? ['none'])].sort();
    expect(await told(desk)).toEqual([...DEFAULT_RIGHTS.RISTRETTA].sort());
    await take('RISTRETTA', 'BOOK_FOR_CITIZENS');
    expect(await told(desk)).not.toContain('BOOK_FOR_CITIZENS');
    expect(await told(wide)).toEqual([...DEFAULT_RIGHTS.ALLARGATA].sort());
    await house.sql(`update network_right set is_granted = false where tier = 'ALLARGATA'`);
    expect((await house.resolve(wide.token))?.rights).toEqual([]);
    await house.sql(`update ente set tier = 'ESTERNA' where code = 'cpi-alba'`);
    expect(await house.resolve(wide.token)).not.toHaveProperty('rights');
    await house.sql(`update ente set tier = 'ALLARGATA' where code = 'cpi-alba'`);
  });
});

describe('N2 TH6: walls of the database', () => {
  const as = async (actor: Partial<Actor> & { roles?: readonly string[] }, statement: string) => {
    const role = `set local role network_app; set local respi.kind = '${actor.kind}'; set local respi.roles = '${actor.roles ?? ''}'`;
    return house.sql(`begin; ${role}; ${statement}; commit`).then(
      () => 'done',
      async (error: Error) => {
        await house.sql('rollback');
        return error.message;
      },
    );
  };
  const TAKE = 'update network_right set is_granted = false';
  const granted = async () => (await house.sql('select 1 from network_right where is_granted')).length;

  test('N2: past doors and policies only the coordination writes; the twin with its role does', async () => {
    const before = await granted();
    expect(await as({ kind: 'PERSON', roles: ['OPERATOR', 'ENTE_ADMIN', 'ADMIN'] }, TAKE)).toBe('done');
    expect(await granted()).toBe(before);
    expect(await as({ kind: 'PERSON', roles: ['COORDINATION'] }, TAKE)).toBe('done');
    expect(await granted()).toBe(0);
  });

  test('N2 I11: no right is added or deleted, and no decision is changed afterwards', async () => {
    const who = { kind: 'PERSON', roles: ['COORDINATION'] } as const;
    await take('ALLARGATA', 'JOIN_EVENTS');
    for (const statement of [
      'delete from network_right',
      `insert into network_right (tier, code, is_granted) values ('ALLARGATA', 'JOIN_EVENTS', true)`,
      `update event set detail = '{}' where entity = 'network_right'`,
      `delete from event where entity = 'network_right'`,
    ]) {
      expect(await as(who, statement)).toMatch(/permission denied/);
    }
  });
});

describe('N2 C21: two coordinators at once', () => {
  const HANDS = 6;
  async function together(): Promise<string[]> {
    const { id: rightId, version: expectedVersion } = await right('RISTRETTA', 'RAISE_PRATICHE');
    const input = { rightId, isGranted: false, reason: 'Insieme', expectedVersion };
    const answers = await Promise.all(
      Array.from({ length: HANDS }, () => act(personIn('COORDINATION'), DECIDE, input)),
    );
    return answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE');
  }
  const decided = async () =>
    (await house.sql(`select 1 from event where verb = 'right-taken' and detail ->> 'reason' = 'Insieme'`)).length;

  test('N2 C21: of what many decide in the same instant one is done, and the others are told', async () => {
    const answers = await together();
    expect(answers.sort()).toEqual([...Array(HANDS - 1).fill('CONFLICT'), 'DONE']);
    expect(await decided()).toBe(1);
  });

  test('N2 C21 twin: without the lock it is decided more than once', async () => {
    const before = await decided();
    const answers = await unguarded(HANDS, together);
    expect(answers.filter((one) => one === 'DONE').length).toBeGreaterThan(1);
    expect((await decided()) - before).toBeGreaterThan(1);
  });
});
