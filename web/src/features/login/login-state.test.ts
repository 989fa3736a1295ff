import { expect, jest, test } from '@jest/globals';

jest.unstable_mockModule('server-only', () => ({}));
const { safeReturn } = await import('./login-state');

test('I1: after the login one lands in the reserved area, on the page that was asked for', () => {
  expect(safeReturn('it', '/it/area-riservata/segnalazioni?stato=INVIATA')).toBe(
    '/it/area-riservata/segnalazioni?stato=INVIATA',
  );
});

test.each([
  'https://evil.example',
  '//evil.example',
  '/it/prenota',
  '/it/area-riservata//evil.example',
  '/it/area-riservataX',
  undefined,
])('I1: %s is never where a login leads', (wanted) => {
  expect(safeReturn('it', wanted)).toBe('/it/area-riservata');
});
