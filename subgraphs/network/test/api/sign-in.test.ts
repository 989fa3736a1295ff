import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { key } from '@respi/kit/testing/stand.js';
import { personOf } from '../../src/identity/credentials.js';
import { emailOf, idOf, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn } from '../build/sign-in.js';

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({ logins: ['operator-alba', 'operator-suspended', 'operator-two', 'admin-alba'] });
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate identity.throttle'));

const tries = async (count: number, email: string) => {
  const codes: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const answer = await signIn(house, 'operator-alba', { email, password: `wrong-${at}` });
    codes.push(answer.userErrors[0].code);
  }
  return codes;
};

describe('I1: an individual login', () => {
  test('I1: a right password gives a token, and the token resolves to the person in their context', async () => {
    const { token, secondFactorRequired, userErrors } = await signIn(house, 'operator-alba');
    expect({ secondFactorRequired, userErrors }).toEqual({ secondFactorRequired: false, userErrors: [] });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await house.resolve(token)).toMatchObject({
      kind: 'PERSON',
      personId: idOf('person', 'operator-alba'),
      contextId: idOf('context', 'operator-alba@comune-alba'),
      enteId: idOf('ente', 'comune-alba'),
      sportelloIds: [idOf('sportello', 'sportello-alba')],
      roles: ['OPERATOR'],
      scopes: [],
      tier: 'RISTRETTA',
      epoch: 1,
    });
  });

  test('I1: the address is read without regard to case and blanks', async () => {
    expect((await signIn(house, 'operator-alba', { email: ' Operator-ALBA@example.org ' })).token).toBeTruthy();
  });

  test('G14: the same key gives the same token, and one session', async () => {
    const clientKey = key();
    const [first, second] = [
      await signIn(house, 'operator-alba', { clientKey }),
      await signIn(house, 'operator-alba', { clientKey }),
    ];
    expect(second.token).toBe(first.token);
  });

  test('neither password nor token is kept in clear, nor under a hash that can be guessed', async () => {
    const { token } = await signIn(house, 'operator-alba');
    const kept = JSON.stringify([
      await house.sql('select * from identity.session'),
      await house.sql('select * from idempotency'),
      await house.sql('select * from event'),
      await house.sql('select * from identity.login_account'),
    ]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain('correct-horse');
    expect(kept).toContain('$argon2id$');
  });

  test('N12: who works only in a suspended ente may act nowhere', async () => {
    const answer = await signIn(house, 'operator-suspended');
    expect(answer).toMatchObject({ token: null, userErrors: [{ code: 'ADHESION_NOT_ACTIVE' }] });
  });

  test('I4: a role that wants a second factor signs in without it, and holds nothing until it is enrolled', async () => {
    const { token } = await signIn(house, 'admin-alba');
    expect(await house.resolve(token)).toMatchObject({
      roles: [],
      tier: null,
      enteId: null,
      mustEnrolSecondFactor: true,
    });
  });
});

describe('I9: nothing tells which addresses exist', () => {
  test('I9: an unknown address and a wrong password get the same answer, byte for byte', async () => {
    const wrong = await signIn(house, 'operator-alba', { password: 'wrong-password' });
    const unknown = await signIn(house, 'operator-alba', { email: 'nobody@example.org' });
    expect(JSON.stringify(unknown)).toBe(JSON.stringify(wrong));
    expect(wrong.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS', field: ['password'], params: null }]);
  });

  test('I9 TH12: both cost the same work', async () => {
    const emails = { known: emailOf('operator-alba'), unknown: 'nobody@example.org' };
    const least = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    // processor time, not the clock on the wall: what the machine does beside counts for neither
    for (let at = 0; at < 12; at += 1) {
      for (const kind of ['known', 'unknown'] as const) {
        await house.sql('truncate identity.throttle');
        const from = process.cpuUsage();
        await signIn(house, 'operator-alba', { email: emails[kind], password: 'wrong-password' });
        const { user, system } = process.cpuUsage(from);
        least[kind] = Math.min(least[kind], user + system);
      }
    }
    expect(least.unknown).toBeGreaterThan(least.known * 0.6);
    expect(least.unknown).toBeLessThan(least.known * 1.6);
  });

  test('I9 TH12 twin: without the dummy hash an unknown address answers in less than half of the time', async () => {
    const timed = async (act: () => Promise<unknown>) => {
      const from = process.cpuUsage();
      for (let at = 0; at < 5; at += 1) await act();
      const { user, system } = process.cpuUsage(from);
      return user + system;
    };
    const known = await timed(() => personOf(house.open.house, emailOf('operator-alba'), 'wrong-password'));
    const unhashed = await timed(() => house.room.sql('select id from login where email = $1', ['nobody@example.org']));
    expect(unhashed).toBeLessThan(known * 0.5);
  });

  test('I9: after five wrong passwords the account is shut from there, and an address that does not exist likewise', async () => {
    const expected = [...Array(5).fill('INVALID_CREDENTIALS'), 'THROTTLED', 'THROTTLED'];
    expect(await tries(7, emailOf('operator-alba'))).toEqual(expected);
    expect(await tries(7, 'nobody@example.org')).toEqual(expected);
    expect((await signIn(house, 'operator-alba')).userErrors[0]).toMatchObject({ code: 'THROTTLED' });
  });

  test('I9: forty parallel guesses count before they are made: at most five are tried', async () => {
    const guesses = Array.from({ length: 40 }, (_, at) => signIn(house, 'operator-alba', { password: `guess-${at}` }));
    const codes = (await Promise.all(guesses)).map((answer) => answer.userErrors[0].code);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(5);
  });

  test('I9 twin: with a throttle that forgets, the sixth guess is tried', async () => {
    await house.sql(
      `create function identity.forget() returns trigger language plpgsql as $$ begin new.tries := 1; return new; end $$`,
    );
    await house.sql(
      'create trigger forgets before insert or update on identity.throttle for each row execute function identity.forget()',
    );
    try {
      expect(await tries(7, emailOf('operator-alba'))).not.toContain('THROTTLED');
    } finally {
      await house.sql('drop trigger forgets on identity.throttle');
    }
  });

  test('a right password empties the bucket of its account', async () => {
    await tries(4, emailOf('operator-alba'));
    expect((await signIn(house, 'operator-alba')).token).toBeTruthy();
    expect(await tries(4, emailOf('operator-alba'))).not.toContain('THROTTLED');
  });
});
