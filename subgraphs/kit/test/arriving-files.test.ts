import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signAssertion } from '../src/assertion.js';
import { commandWithFile } from '../src/file-command.js';
import { fileBody } from '../src/file-door.js';
import { MAX_UPLOAD } from '../src/files.js';
import { httpServer, type Route } from '../src/http.js';
import { serveHouse } from '../src/serve.js';
import type { HousePlan } from '../src/subgraph.js';
import { key, personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

/* F12 through the door of a house: what is too large, is cut off half way or trickles leaves neither row nor bytes. */

const plan: HousePlan = {
  ...samplePlan,
  uploads: {
    note: (ctx, id, upload) =>
      commandWithFile(ctx, { verb: 'takeFile', upload, bound: { id } }, upload.bytes, async (tx, file) => {
        await tx.sql("select set_config('respi.kind', 'SYSTEM', true)");
        await tx.sql(
          `insert into file (id, purpose, owner_id, name, media_type, size, sha256, storage_key, state, uploaded_at)
           values (?, 'note', ?, 'a.pdf', 'application/pdf', ?, ?, ?, 'CLEAN', now())`,
          [randomUUID(), id, file.size, file.sha256, file.key],
        );
        return {};
      }),
  },
};
const BYTES = Buffer.from(`%PDF-1.7 ${'x'.repeat(50_000)}`);
const NOTE = randomUUID();
let house: TestHouse;
let server: Server;
beforeAll(async () => {
  house = await stand(plan);
  server = await serveHouse(house.open, 0);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await house.close();
});
const folder = () => house.open.house.env.filesDir;
beforeEach(async () => {
  await house.sql('delete from file');
  rmSync(folder(), { recursive: true, force: true });
});

/** The head of an upload, signed for those bytes by an operator, as the gateway signs it. */
function head(length: number | 'chunked', bytes: Buffer, clientKey: string): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const claims = { sub: plan.name, actor: personIn('OPERATOR', { personId: NOTE }), requestId: key(), locale: 'it' };
  const assertion = signAssertion(
    house.env.assertionKeys[0] as Buffer,
    { ...claims, body: fileBody('POST', 'note', `${NOTE}:${digest}`) },
    { mutation: true },
  );
  const size = length === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${length}`;
  const signed = `x-respi-assertion: ${assertion}\r\nidempotency-key: ${clientKey}\r\nx-respi-file-name: a.pdf`;
  return `POST /files/note/${NOTE} HTTP/1.1\r\nhost: x\r\n${signed}\r\n${size}\r\n\r\n`;
}

interface Sending {
  readonly socket: Socket;
  said(): string;
  readonly over: Promise<unknown>;
}
async function begun(length: number | 'chunked', clientKey = key(), to = server): Promise<Sending> {
  const socket = connect((to.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(head(length, BYTES, clientKey));
  return { socket, said: () => text, over: new Promise((over) => socket.once('close', over)) };
}
const statusOf = ({ said }: Sending): number => Number(said().split(' ')[1] ?? 0);
const kept = async () => ({
  rows: (await house.sql('select 1 from file')).length,
  bytes: existsSync(folder())
    ? readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
    : 0,
});
const answered = async (sending: Sending): Promise<number> => {
  for (let n = 0; n < 3_000 && !sending.socket.destroyed && !sending.said().includes('userErrors'); n += 1)
    await delay(10);
  sending.socket.destroy();
  return statusOf(sending);
};

describe('F12 TH14: files that do not arrive as they should', () => {
  test('F12: a gigabyte is refused by its head, and by its pieces long before it is whole; nothing of it is kept', async () => {
    const announced = await begun(1_000_000_000);
    announced.socket.write('%PDF-');
    await announced.over;
    expect(statusOf(announced)).toBe(413);
    const flowing = await begun('chunked');
    const piece = `${(64_000).toString(16)}\r\n${'x'.repeat(64_000)}\r\n`;
    const most = (3 * MAX_UPLOAD) / 64_000;
    let sent = 0;
    while (flowing.said() === '' && !flowing.socket.destroyed && sent < 10 * most) {
      sent += 1;
      if (!flowing.socket.write(piece)) await Promise.race([once(flowing.socket, 'drain'), flowing.over]);
      await delay(1);
    }
    await flowing.over;
    expect(statusOf(flowing)).toBe(413);
    expect(sent).toBeLessThan(most);
    expect(await kept()).toEqual({ rows: 0, bytes: 0 });
  }, 60_000);

  test('F12: one that is cut off half way leaves neither row nor bytes; sent whole with the same key it is there once', async () => {
    const clientKey = key();
    const cut = await begun(BYTES.length, clientKey);
    cut.socket.write(BYTES.subarray(0, BYTES.length / 2));
    await delay(100);
    cut.socket.destroy();
    await cut.over;
    expect(await kept()).toEqual({ rows: 0, bytes: 0 });
    for (const _ of ['once', 'once more']) {
      const whole = await begun(BYTES.length, clientKey);
      whole.socket.write(BYTES);
      expect(await answered(whole)).toBe(200);
    }
    expect(await kept()).toEqual({ rows: 1, bytes: 1 });
  }, 60_000);

  test('F12 twin: a door that writes as it comes keeps half of it', async () => {
    const naive: Route = async (request) => {
      mkdirSync(folder(), { recursive: true });
      request.on('error', () => undefined).pipe(createWriteStream(join(folder(), 'a.pdf')));
      return true;
    };
    const naiveServer = httpServer([naive]).listen(0, '127.0.0.1');
    await once(naiveServer, 'listening');
    const cut = await begun(BYTES.length, key(), naiveServer);
    cut.socket.write(BYTES.subarray(0, BYTES.length / 2));
    for (let n = 0; n < 500 && (await kept()).bytes === 0; n += 1) await delay(10);
    cut.socket.destroy();
    await cut.over;
    expect(await kept()).toEqual({ rows: 0, bytes: 1 });
    naiveServer.close();
  });

  test('F12: one that trickles is cut and leaves nothing; twin: with time enough it is taken', async () => {
    const usual = [server.requestTimeout, server.headersTimeout] as const;
    const trickled = async () => {
      const slow = await begun(BYTES.length);
      let at = 0;
      const trickle = setInterval(() => {
        if (at < BYTES.length) slow.socket.write(BYTES.subarray(at, at + 5_000));
        at += 5_000;
      }, 250);
      await Promise.race([slow.over, answered(slow)]);
      clearInterval(trickle);
      return statusOf(slow);
    };
    [server.requestTimeout, server.headersTimeout] = [500, 400];
    try {
      expect(await trickled()).toBe(408);
      expect(await kept()).toEqual({ rows: 0, bytes: 0 });
    } finally {
      [server.requestTimeout, server.headersTimeout] = usual;
    }
    expect(await trickled()).toBe(200);
    expect(await kept()).toEqual({ rows: 1, bytes: 1 });
  }, 60_000);
});
