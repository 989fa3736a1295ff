import { beforeEach, expect, jest, test } from '@jest/globals';

const asked: { url: string; headers: Record<string, string> }[] = [];
let status = 200;

jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.7' }),
}));
jest.unstable_mockModule('../env', () => ({ env: { gatewayUrl: 'http://gateway' } }));
jest.unstable_mockModule('./cookie', () => ({ readToken: async () => null }));
jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
  asked.push({ url: String(new URL(String(url))), headers: init?.headers as Record<string, string> });
  return new Response('{}', { status });
});

const { uploadForAnswer } = await import('./upload');
const send = (path: string) => uploadForAnswer(path, new File(['x'], 'delibera.pdf'), 'a-key');
const id = '11111111-1111-4111-8111-111111111111';

beforeEach(() => {
  asked.length = 0;
  status = 200;
});

test.each([
  '../../../graphql',
  '..',
  '.',
  '%2e%2e/%2e%2e/session',
  `${id}/../../../health`,
  `${id}?x`,
  `${id}#x`,
  '',
  'a\\..\\b',
])('N6 TH13: an id of a form that leads elsewhere («%s») reaches no door of the gateway', async (given) => {
  expect((await send(`network/application-delibera/${given}`)).userErrors).toMatchObject([{ code: 'INVALID' }]);
  expect(asked).toEqual([]);
});

test.each([
  `cases/attachment/${id}`,
  'network/ente-table/nuova',
  `knowledge/content/${id}.it`,
  `training/document/${id}.MINUTES.public`,
])('N6: the doors of the houses are reached as they are: %s', async (path) => {
  expect((await send(path)).userErrors).toEqual([]);
  expect(asked).toMatchObject([{ url: `http://gateway/files/${path}`, headers: { 'x-forwarded-for': '192.0.2.7' } }]);
});

test('N6: a file that is too large is called so, and not a text that is too long', async () => {
  status = 413;
  expect((await send(`network/application-delibera/${id}`)).userErrors).toMatchObject([{ code: 'FILE_TOO_LARGE' }]);
});
