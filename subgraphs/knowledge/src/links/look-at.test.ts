import { describe, expect, test } from '@jest/globals';
import { isPublicAddress, lookAt } from './look-at.js';

const always = async () => true;
const answering = (answers: Record<string, [number, string?]>) =>
  (async (_url: string, { method = 'GET' }: { method?: string }) => {
    const [status, location] = answers[method] ?? [200];
    return new Response(null, { status, headers: location ? { location } : {} });
  }) as unknown as typeof fetch;

describe('P20: how an address of the web answers', () => {
  test.each([
    [{ HEAD: [200] }, 'ALIVE', 200],
    [{ HEAD: [404] }, 'DEAD', 404],
    [{ HEAD: [410] }, 'DEAD', 410],
    [{ HEAD: [405], GET: [200] }, 'ALIVE', 200],
    [{ HEAD: [403], GET: [404] }, 'DEAD', 404],
    [{ HEAD: [503] }, 'UNREACHABLE', 503],
    [{ HEAD: [301, '/altrove'] }, 'MOVED', 301],
    [{ HEAD: [302, '/accedi'] }, 'ALIVE', 302],
  ] as const)('%j is %s', async (answers, state, status) => {
    const looked = await lookAt('https://example.org/x', answering(answers as never), always);
    expect([looked.state, looked.status]).toEqual([state, status]);
  });

  test('nobody answering is unreachable, not dead', async () => {
    const fails = (async () => {
      throw new Error('ENOTFOUND');
    }) as unknown as typeof fetch;
    expect((await lookAt('https://example.org', fails, always)).state).toBe('UNREACHABLE');
  });

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest',
    'https://example.org:5432/',
    'file:///etc/passwd',
    'gopher://example.org',
  ])('TH: %s is never asked', async (url) => {
    const asked: string[] = [];
    const spy = (async (at: string) => {
      asked.push(at);
      return new Response(null);
    }) as unknown as typeof fetch;
    expect((await lookAt(url, spy)).state).toBe('UNREACHABLE');
    expect(asked).toEqual([]);
  });

  test.each([
    ['10.1.2.3', false],
    ['192.168.1.1', false],
    ['fd00::1', false],
    ['93.184.216.34', true],
  ])('TH: a name that stands for %s may be asked: %s', async (address, expected) => {
    expect(await isPublicAddress('https://example.org', async () => [{ address, family: 4 }])).toBe(expected);
  });

  test('TWIN TH: without the check of the name, an address inside the network would be asked', async () => {
    expect((await lookAt('http://127.0.0.1/', answering({ HEAD: [200] }), always)).state).toBe('ALIVE');
  });
});
