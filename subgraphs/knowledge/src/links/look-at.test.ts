import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askAt } from './ask-at.js';
import { lookAt } from './look-at.js';
import { publicAddresses } from './public-address.js';

const WEB: LookupAddress = { address: '93.184.216.34', family: 4 };
const HERE: LookupAddress = { address: '127.0.0.1', family: 4 };
const always = async () => [WEB];
const answering =
  (answers: Record<string, [number, string?]>): typeof askAt =>
  async (_url, method) => {
    const [status, location] = answers[method] ?? [200];
    return { status, location: location ?? null };
  };

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
    const fails: typeof askAt = async () => {
      throw new Error('ENOTFOUND');
    };
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
    const spy: typeof askAt = async (at) => {
      asked.push(at);
      return { status: 200, location: null };
    };
    expect((await lookAt(url, spy)).state).toBe('UNREACHABLE');
    expect(asked).toEqual([]);
  });

  test.each([
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['fd00::1', false],
    ['febf::1', false],
    ['ff02::1', false],
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
  ])('TH: a name that stands for %s may be asked: %s', async (address, expected) => {
    const place = { address, family: address.includes(':') ? 6 : 4 };
    const found = await publicAddresses('https://example.org', async () => [WEB, place]);
    expect(found).toEqual(expected ? [WEB, place] : null);
  });

  test('TWIN TH: without the check of the name, an address inside the network would be asked', async () => {
    expect((await lookAt('http://127.0.0.1/', answering({ HEAD: [200] }), always)).state).toBe('ALIVE');
  });
});

describe('TH: a name is looked up once, and what was looked at is asked', () => {
  const heard: string[] = [];
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer(({ method, headers }, answer) => {
      heard.push(`${method} ${headers.host}`);
      answer.writeHead(301, { location: '/altrove' }).end();
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  test('TH: the address that was checked is asked, under its name', async () => {
    const said = await askAt(`http://pinned.invalid:${port}/x`, 'HEAD', [HERE]);
    expect(said).toEqual({ status: 301, location: '/altrove' });
    expect(heard).toEqual([`HEAD pinned.invalid:${port}`]);
  });

  /** A name that is of the web when it is checked and of the inside from then on. */
  const rebinding = () => {
    let times = 0;
    return async () => [times++ === 0 ? WEB : HERE];
  };

  test('TH: a name that changes its mind leads no further than what was checked', async () => {
    const resolve = rebinding();
    const gone: (readonly LookupAddress[])[] = [];
    const ask: typeof askAt = async (_url, _method, places) => {
      gone.push(places);
      return { status: 403, location: null };
    };
    await lookAt('http://example.org/', ask, (url) => publicAddresses(url, resolve));
    expect(gone).toEqual([[WEB], [WEB]]);
  });

  test('TWIN TH: looked up again when it is asked, the same name leads inside', async () => {
    const resolve = rebinding();
    const before = heard.length;
    const again: typeof askAt = async (_url, method) => askAt(`http://example.org:${port}/`, method, await resolve());
    await lookAt('http://example.org/', again, (url) => publicAddresses(url, resolve));
    expect(heard.slice(before)).toEqual([`HEAD example.org:${port}`]);
  });
});
