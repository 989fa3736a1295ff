import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'graphql';
import { bodyHash, signAssertion } from '../src/assertion.js';
import { clocksAgree, skewOf } from '../src/clocks-agree.job.js';
import { runJob } from '../src/workers.js';
import { personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

/* F8: gateway, house and database each have a clock. Those that are apart are refused, and alarmed. */

const LIST = '{ notes(first: 1) { edges { node { id } } } }';
let house: TestHouse;
beforeAll(async () => {
  house = await stand(samplePlan);
});
afterAll(() => house.close());
afterEach(() => {
  jest.restoreAllMocks();
});

const alarms = () => {
  const error = jest.spyOn(house.open.house.log, 'error');
  return () =>
    error.mock.calls
      .filter(([, message]) => message === 'clocks are apart')
      .map(([told]) => told as unknown as { between: string; skewMs: number });
};

/** A question signed by a gateway whose clock is off by so much. */
async function askedBy(offBy: number): Promise<unknown> {
  const claims = {
    sub: 'training',
    actor: personIn('OPERATOR'),
    requestId: 'r',
    locale: 'it',
    body: bodyHash(LIST, '{}'),
  };
  const signed = { mutation: false, now: Date.now() + offBy };
  const assertion = signAssertion(house.env.assertionKeys[0] as Buffer, claims, signed);
  return house.open
    .execute({ assertion, query: LIST, document: parse(LIST), variables: {} })
    .then(({ data }) => (data ? 'answered' : 'masked'))
    .catch((fault: Error) => fault.name);
}

describe('F8: clocks that are apart', () => {
  test.each([90_000, -90_000, 31_000])('F8: a gateway %i ms off is refused and alarmed', async (offBy) => {
    const heard = alarms();
    expect(await askedBy(offBy)).toBe('AssertionRefused');
    expect(heard()).toMatchObject([{ between: 'gateway and house' }]);
    expect(Math.abs((heard()[0]?.skewMs ?? 0) + offBy)).toBeLessThan(20_000);
  });

  test('F8 twin: one whose clock is right is answered, and a late request is refused without an alarm', async () => {
    const heard = alarms();
    expect(await askedBy(0)).toBe('answered');
    expect(await askedBy(-10_000)).toBe('AssertionRefused');
    expect(heard()).toEqual([]);
  });

  test('F8: a signature that is not ours raises no alarm, however wrong its time', async () => {
    const heard = alarms();
    const claims = { sub: 'training', actor: personIn('OPERATOR'), requestId: 'r', locale: 'it', body: 'x' };
    const forged = signAssertion(Buffer.alloc(32, 7), claims, { mutation: false, now: 0 });
    expect(() => house.open.verifier.verify(forged, 'x')).toThrow('signature');
    expect(heard()).toEqual([]);
  });

  test('F8: a house whose database is 90 s off is told of within a minute; one that agrees is not', async () => {
    const heard = alarms();
    expect(Math.abs(await skewOf(house.open.house))).toBeLessThan(30_000);
    await runJob(house.open.house, clocksAgree());
    expect(heard()).toEqual([]);
    await runJob(
      house.open.house,
      clocksAgree(() => Date.now() + 90_000),
    );
    expect(heard()).toMatchObject([{ between: 'house and database' }]);
    expect(house.open.jobs.find(({ name }) => name === 'clocks-agree')?.everySeconds).toBe(60);
  });

  test('F8 A41: ±1 h of the domain clock touches no signature: who was signed in asks on', async () => {
    for (const at of ['2026-10-25T00:59:58Z', '2026-10-25T01:59:58Z', '2026-10-25T00:59:59Z', '2027-03-28T00:59:58Z']) {
      house.clock.at(at);
      expect([at, await askedBy(0)]).toEqual([at, 'answered']);
    }
  });
});
