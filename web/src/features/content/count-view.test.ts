import { beforeEach, expect, jest, test } from '@jest/globals';

const counted = jest.fn<(asked: { variables: { input: object } }) => Promise<void>>();
const later: (() => unknown)[] = [];
let incoming: Record<string, string>;
jest.unstable_mockModule('server-only', () => ({}));
jest.unstable_mockModule('next/headers', () => ({ headers: async () => new Headers(incoming) }));
jest.unstable_mockModule('next/server', () => ({ after: (work: () => unknown) => later.push(work) }));
jest.unstable_mockModule('../../graphql/rsc-client', () => ({ anonymousClient: async () => ({ mutate: counted }) }));
const { countView } = await import('./count-view');

const PERSON =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Mobile Safari/537.36';
const read = async (headers: Record<string, string>): Promise<number> => {
  incoming = headers;
  await countView('a', 'ar');
  for (const work of later.splice(0)) await work();
  return counted.mock.calls.length;
};
beforeEach(() => {
  counted.mockReset().mockResolvedValue();
});

test('P33: a reader is counted by page and language, once the page has left, with nothing of who reads', async () => {
  incoming = { 'user-agent': PERSON, cookie: 'respi-session=somebody' };
  await countView('a', 'ar');
  expect([counted.mock.calls.length, later.length]).toEqual([0, 1]);
  await later.pop()?.();
  const [asked] = counted.mock.calls[0] ?? [];
  expect(asked?.variables.input).toEqual({
    contentId: 'a',
    locale: 'ar',
    clientKey: expect.stringMatching(/^[\w-]{36}$/),
  });
});

test.each([
  ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  ['a preview of a message', { 'user-agent': 'WhatsApp/2.23 LinkPreview' }],
  ['a script', { 'user-agent': 'python-requests/2.31' }],
  ['who says nothing of itself', {}],
  ['a page fetched before it is asked for', { 'user-agent': PERSON, 'sec-purpose': 'prefetch;prerender' }],
])('P33: %s is no reader', async (_name, headers) => {
  expect(await read(headers as Record<string, string>)).toBe(0);
});

test('P33: a counter that does not answer is nobody’s fault', async () => {
  counted.mockRejectedValue(new Error('down'));
  expect(await read({ 'user-agent': PERSON })).toBe(1);
});
