import { expect, jest, test } from '@jest/globals';

const env = { mode: 'production', publicUrl: 'https://respi.example.org' };
jest.unstable_mockModule('../env', () => ({ env }));
const { isSameOrigin } = await import('./same-origin');

const from = (origin: string | null, host = 'respi.example.org') =>
  isSameOrigin(new Headers({ host, 'x-forwarded-host': 'evil.example', ...(origin === null ? {} : { origin }) }));

test.each([
  ['another site', 'https://evil.example'],
  ['no site', null],
  ['a frame without an origin', 'null'],
  ['the same name without encryption', 'http://respi.example.org'],
  ['another port of the same name', 'https://respi.example.org:8443'],
  ['a name that begins like ours', 'https://respi.example.org.evil.example'],
  ['a name below ours', 'https://www.respi.example.org'],
])('TH15 PIT17: what %s sends with our cookie is refused by the site', (_who, origin) => {
  expect(from(origin)).toBe(false);
});

test('TH15: our own pages are let in; in a demonstration by the address that it is reached at, in production never', () => {
  expect(from('https://respi.example.org')).toBe(true);
  expect(from('http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(false);
  env.mode = 'demo';
  expect([from('http://127.0.0.1:3000', '127.0.0.1:3000'), from('http://evil.example', '127.0.0.1:3000')]).toEqual([
    true,
    false,
  ]);
});
