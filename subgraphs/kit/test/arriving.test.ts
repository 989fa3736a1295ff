import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerJson, httpServer, readBody } from '../src/http.js';

/* F12: bodies that are too large, too slow, or that end half way. What came whole is counted; nothing else may be. */

const MOST = 100_000;
let server: Server;
let port = 0;
let whole = 0;
beforeAll(async () => {
  server = httpServer([
    async (request, response) => {
      const body = await readBody(request, MOST);
      whole += 1;
      answerJson(response, 200, { size: body.length });
      return true;
    },
  ]).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** That a socket says so; a fault of it, unlike with `once`, is no answer. */
const heard = (socket: Socket, event: 'close' | 'drain') => new Promise((said) => socket.once(event, said));

/** A request whose head announces so much, or pieces without end; what is answered is kept as it comes. */
async function begun(length: number | 'chunked'): Promise<{ socket: Socket; said(): string; over: Promise<unknown> }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  const size = length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`;
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\n${size}\r\n\r\n`);
  return { socket, said: () => text, over: heard(socket, 'close') };
}
const statusOf = (said: string): number => Number(said.split(' ')[1] ?? 0);
const small = async () => (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x' })).status;

describe('F12: what does not arrive as it should', () => {
  test('F12: a gigabyte is refused by its head, and by its pieces long before it is whole', async () => {
    const announced = await begun(1_000_000_000);
    announced.socket.write('x');
    await announced.over;
    expect(statusOf(announced.said())).toBe(413);
    const flowing = await begun('chunked');
    const piece = `${(64_000).toString(16)}\r\n${'x'.repeat(64_000)}\r\n`;
    let sent = 0;
    while (flowing.said() === '' && !flowing.socket.destroyed && sent < 1_000) {
      sent += 1;
      if (!flowing.socket.write(piece)) await Promise.race([heard(flowing.socket, 'drain'), flowing.over]);
      await delay(1);
    }
    await flowing.over;
    expect(statusOf(flowing.said())).toBe(413);
    expect(sent).toBeLessThan(500);
    expect(await small()).toBe(200);
  }, 60_000);

  test('F12: who sends on without reading finds the refusal there when they read', async () => {
    const deaf = await begun('chunked');
    deaf.socket.pause();
    const piece = `${(64_000).toString(16)}\r\n${'x'.repeat(64_000)}\r\n`;
    for (let n = 0; n < 40; n += 1) {
      deaf.socket.write(piece);
      await delay(10);
    }
    expect(deaf.said()).toBe('');
    deaf.socket.resume();
    await deaf.over;
    expect(statusOf(deaf.said())).toBe(413);
  }, 60_000);

  test('F12: one that is cut off half way is never whole, and the next is served', async () => {
    const before = whole;
    const cut = await begun(50_000);
    cut.socket.write('x'.repeat(25_000));
    await delay(100);
    cut.socket.destroy();
    await cut.over;
    expect(await small()).toBe(200);
    expect(whole).toBe(before + 1);
  });

  test('F12: one that trickles is cut; the terms keep it within thirty seconds', async () => {
    expect(server.requestTimeout + 2_000).toBeLessThan(30_000);
    const usual = [server.requestTimeout, server.headersTimeout] as const;
    server.requestTimeout = 500;
    server.headersTimeout = 400;
    const before = whole;
    try {
      const slow = await begun(50_000);
      const trickle = setInterval(() => slow.socket.write('x'), 100);
      await slow.over;
      clearInterval(trickle);
      expect(statusOf(slow.said())).toBe(408);
    } finally {
      [server.requestTimeout, server.headersTimeout] = usual;
    }
    expect(whole).toBe(before);
    expect(await small()).toBe(200);
  }, 60_000);

  test('F12 twin: within its time a slow one arrives whole', async () => {
    const slow = await begun(5);
    for (const letter of 'lento') {
      slow.socket.write(letter);
      await delay(50);
    }
    for (let n = 0; n < 500 && statusOf(slow.said()) === 0; n += 1) await delay(10);
    expect(slow.said()).toContain('{"size":5}');
    slow.socket.destroy();
  });
});
