import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { houseContext } from '@respi/kit/context.js';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import { signIn as signInByCommand } from '../../src/identity/commands/sign-in.js';
import { chargeSignIn } from '../../src/identity/throttle.js';
import { newToken } from '../../src/identity/token.js';
import { emailOf, PASSWORD, standNetwork, type TestNetwork } from '../build/network-stand.js';
import { signIn, totp, verify } from '../build/sign-in.js';

/* I9 TH12: a flood of wrong passwords from anywhere shuts an account for browsers that nobody knows, not for its owner. */

let house: TestNetwork;
beforeAll(async () => {
  house = await standNetwork({
    logins: ['operator-alba', 'operator-bra', 'coordination'],
    secondFactor: ['coordination'],
  });
});
afterAll(() => house.close());
const own = newToken();
beforeEach(async () => {
  await house.sql('truncate identity.session, identity.throttle');
  expect((await signIn(house, 'operator-alba', { deviceKey: own })).token).toBeTruthy();
  await house.sql('truncate identity.throttle');
});

const from = (network: string) =>
  houseContext(house.open.house, { actor: anonymous, requestId: key(), locale: 'it', mayWrite: true, network });

/** What a sign-in from a network is answered: OK or the code of its refusal. */
async function tryFrom(network: string, over: { email?: string; password?: string; deviceKey?: string } = {}) {
  const input = { clientKey: key(), email: emailOf('operator-alba'), password: PASSWORD, device: 'Firefox', ...over };
  try {
    await signInByCommand(from(network), input);
    return 'OK';
  } catch (error) {
    return (error as { userErrors?: { code: string }[] }).userErrors?.[0]?.code;
  }
}
/** Thirty tries, five from each of six networks, counted as a sign-in counts them before it looks at a password. */
async function flood(email = emailOf('operator-alba')) {
  for (let n = 0; n < 30; n += 1) await chargeSignIn(from(`10.0.${n % 6}.0/24`), { email });
}

describe('I9: who floods an account shuts out the unknown, not its owner', () => {
  test('I9 TH12: after thirty tries from six networks the right one is refused to a new browser, and opens in a known one', async () => {
    await flood();
    expect(await tryFrom('10.9.9.0/24')).toBe('THROTTLED');
    expect(await tryFrom('10.9.9.0/24', { deviceKey: newToken() })).toBe('THROTTLED');
    expect(await tryFrom('10.9.9.0/24', { deviceKey: own })).toBe('OK');
  });

  test('I9 twin: where sessions forget their browser, its owner is shut out with all others', async () => {
    await house.sql('update identity.session set device_hash = null');
    await flood();
    expect(await tryFrom('10.9.9.0/24', { deviceKey: own })).toBe('THROTTLED');
  });

  test('I9: a browser that somebody else signed in with is unknown; so is one not seen for half a year', async () => {
    await flood();
    const theirs = newToken();
    await signIn(house, 'operator-bra', { deviceKey: theirs });
    expect(await tryFrom('10.9.9.0/24', { deviceKey: theirs })).toBe('THROTTLED');
    await house.sql(`update identity.session set created_at = created_at - interval '181 days'`);
    expect(await tryFrom('10.9.9.0/24', { deviceKey: own })).toBe('THROTTLED');
  });

  test('I9: a known browser guesses ten times in a quarter of an hour, and shuts nobody else out', async () => {
    const guess = (at: number) => tryFrom('10.1.1.0/24', { password: `wrong-${at}`, deviceKey: own });
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 12; at += 1) codes.push(await guess(at));
    expect(codes).toEqual([...Array(10).fill('INVALID_CREDENTIALS'), 'THROTTLED', 'THROTTLED']);
    expect(await tryFrom('10.1.1.0/24', { deviceKey: own })).toBe('THROTTLED');
    expect(await tryFrom('10.1.1.0/24')).toBe('OK');
  });

  test('I9: a key tells nothing of which addresses exist, and what is no key is taken for none', async () => {
    const nobody = 'nobody@example.org';
    const answers = async (email: string, deviceKey: string) => {
      await house.sql('truncate identity.throttle');
      await flood(email);
      return tryFrom('10.9.9.0/24', { email, deviceKey });
    };
    for (const deviceKey of [newToken(), '', 'x'.repeat(5_000), '\u0000']) {
      expect([deviceKey.length, await answers(nobody, deviceKey)]).toEqual([deviceKey.length, 'THROTTLED']);
      expect([deviceKey.length, await answers(emailOf('operator-alba'), deviceKey)]).toEqual([
        deviceKey.length,
        'THROTTLED',
      ]);
    }
  });

  test('I4 I9: the second factor makes its browser known too; the key is kept by its hash alone', async () => {
    const deviceKey = newToken();
    const { challenge } = await signIn(house, 'coordination', { deviceKey });
    expect((await verify(house, challenge, totp('coordination'), key(), { deviceKey })).token).toBeTruthy();
    const kept = await house.sql('select device_hash from identity.session where device_hash is not null');
    expect(kept).toHaveLength(2);
    const everything = JSON.stringify([
      await house.sql('select * from identity.session'),
      await house.sql('select * from idempotency'),
    ]);
    expect([everything.includes(deviceKey), everything.includes(own)]).toEqual([false, false]);
    await house.sql('truncate identity.throttle');
    await flood(emailOf('coordination'));
    expect(await tryFrom('10.9.9.0/24', { email: emailOf('coordination'), deviceKey })).toBe('OK');
  });
});
