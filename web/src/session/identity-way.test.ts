import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { IdentityWay } from './identity-way';

/* The way back from the provider of digital identities, through the door that it comes in by. */

const MINUTE = 60_000;
const jar = new Map<string, string>();
const asked: string[] = [];
class Gone extends Error {}

jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('../env', () => ({ env: { publicUrl: 'https://respi.example.org' } }));
jest.unstable_mockModule('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
  }),
  headers: async () => new Headers(),
}));
jest.unstable_mockModule('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Gone(to);
  },
}));
/** What the gateway would be asked; it refuses whoever comes back. */
const mutate = async (document: { definitions?: unknown }) => {
  asked.push(JSON.stringify(document));
  return { data: null, code: 'INVALID_CREDENTIALS' };
};
jest.unstable_mockModule('../graphql/rsc-client', () => ({ mutate, mutateAsViewer: mutate }));

const { keepWay } = await import('./identity-way');
const { unseal } = await import('../forms/seal');
const { GET } = await import('../app/api/identity/return/route');

const answer = new Request('https://respi.example.org/api/identity/return?state=a&code=b');
/** Where the browser is sent that comes back by an address of the provider. */
const landing = async (): Promise<string> => {
  try {
    await GET(answer);
  } catch (gone) {
    if (gone instanceof Gone) return gone.message;
    throw gone;
  }
  throw new Error('It leads nowhere');
};
const way = (over: Partial<IdentityWay>): IdentityWay => ({ purpose: 'LIST', browserKey: 'k', locale: 'ar', ...over });

beforeEach(() => {
  jar.clear();
  asked.length = 0;
  jest.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z') });
});
afterEach(() => void jest.useRealTimers());

test.each([
  ['their appointments', way({}), '/ar/le-mie-prenotazioni?esito=no-IDENTITY_EXPIRED'],
  ['one appointment', way({ purpose: 'CLAIM', token: 'abc' }), '/ar/prenotazione/abc?esito=no-IDENTITY_EXPIRED'],
])(
  'A10 I21: a citizen who comes back too late to %s begins again there, in their language',
  async (_what, kept, to) => {
    await keepWay(kept);
    jest.advanceTimersByTime(11 * MINUTE);
    expect(await landing()).toBe(to);
    expect(asked).toEqual([]);
  },
);

test('A10 I21 twin: within ten minutes the gateway is asked who came back', async () => {
  await keepWay(way({}));
  jest.advanceTimersByTime(9 * MINUTE);
  expect(await landing()).toBe('/ar/le-mie-prenotazioni?esito=no-IDENTITY_REFUSED');
  expect(asked).toHaveLength(1);
});

test('I21: staff who come back too late are told so at the login, and where they wanted to go is kept', async () => {
  await keepWay(way({ purpose: 'SIGN_IN', locale: 'it', returnTo: '/it/area-riservata/segnalazioni' }));
  jest.advanceTimersByTime(11 * MINUTE);
  const to = new URL(await landing(), 'https://respi.example.org');
  expect([to.pathname, unseal(to.searchParams.get('s'))]).toEqual([
    '/it/accedi',
    {
      values: {},
      faults: [{ field: '', code: 'IDENTITY_EXPIRED' }],
      returnTo: '/it/area-riservata/segnalazioni',
    },
  ]);
  expect(asked).toEqual([]);
});

test('I21: the browser remembers a way once, and for an hour; what it never had leads to the login', async () => {
  await keepWay(way({}));
  jest.advanceTimersByTime(11 * MINUTE);
  await landing();
  expect(await landing()).toBe('/it/accedi');
  await keepWay(way({ purpose: 'CLAIM', token: 'abc' }));
  jest.advanceTimersByTime(61 * MINUTE);
  expect(await landing()).toBe('/it/accedi');
});
