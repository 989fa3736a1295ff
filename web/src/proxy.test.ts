import { expect, jest, test } from '@jest/globals';
import { NextRequest, NextResponse } from 'next/server';

jest.unstable_mockModule('./env', () => ({
  env: { mode: 'production', publicUrl: 'https://respi.example.org', gatewayUrl: 'http://x' },
}));
jest.unstable_mockModule('next-intl/middleware', () => ({ default: () => () => NextResponse.next() }));
jest.unstable_mockModule('./site/absent-slug', () => ({ standingOf: async () => null, isDecodable: () => true }));
const { config, default: proxy } = await import('./proxy');

/** The address as Next holds it against a matcher: whole, from its first slash. */
const reachedBy = (matcher: readonly string[]) => (path: string) =>
  matcher.some((one) => new RegExp(`^${one}$`).test(path));

const pages = [
  '/it/prenotazione/abc.xml',
  '/it/area-riservata/segnalazioni/a.xml',
  '/it/area-riservata/rete/a.xml/modifica',
  '/en/scheda/feed.xml/x',
  '/.xml',
  '/icon.svg/it',
  '/robots.txt/it',
  '/it/sitemap.xml',
];

test.each(pages)('TH13 TH22 I24: %s is a page, and has the policy and the headers of one', (path) => {
  expect(reachedBy(config.matcher)(path)).toBe(true);
});

test.each([
  '/sitemap.xml',
  '/it/feed.xml',
  '/ar/feed.xml',
  '/icon.svg',
  '/robots.txt',
  '/fonts/a.woff2',
  '/_next/x.js',
])('I24: %s is a file of the site, and no page', (path) => {
  expect(reachedBy(config.matcher)(path)).toBe(false);
});

test('TH13 twin: where whatever ends like a file is let through, a page without a policy is found', () => {
  const loose = ['/((?!api/|_next/|icon\\.svg|.*\\.xml).*)'];
  expect(pages.filter((path) => !reachedBy(loose)(path)).length).toBeGreaterThan(4);
});

const sent = async (method: string, origin?: string) =>
  (await proxy(new NextRequest('https://respi.example.org/it/chiedi', { method, headers: origin ? { origin } : {} })))
    .status;

test.each([
  'https://elsewhere.example',
  'http://respi.example.org',
  'https://respi.example.org.elsewhere.example',
  'x',
])('TH15: a form that %s sends is refused, and is no fault of ours', async (origin) => {
  expect(await sent('POST', origin)).toBe(403);
  expect(await sent('GET', origin)).toBe(200);
});

test.each(['https://respi.example.org', 'null', undefined])(
  'TH15 twin: a form of our own pages goes on, also where the address is hidden (Origin: %s)',
  async (origin) => {
    expect(await sent('POST', origin)).toBe(200);
  },
);
