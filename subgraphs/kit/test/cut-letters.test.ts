import { randomUUID } from 'node:crypto';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { command } from '../src/command.js';
import { mailer } from '../src/mail.js';
import { mailWorker } from '../src/workers.js';
import { personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

/** A mail server that takes a letter and hangs up before it says so, as often as it is told. */
interface CuttingSink {
  readonly url: string;
  readonly taken: string[];
  cuts: number;
  close(): void;
}

async function cuttingSink(): Promise<CuttingSink> {
  const taken: string[] = [];
  const server: Server = createServer((socket) => {
    let letter: string | null = null;
    socket.on('error', () => undefined);
    socket.write('220 sink\r\n');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (letter === null) {
        if (/^DATA/im.test(text)) letter = '';
        socket.write(letter === null ? '250 ok\r\n' : '354 go on\r\n');
        return;
      }
      letter += text;
      if (!letter.includes('\r\n.\r\n')) return;
      taken.push(/^Message-ID: (.*)$/im.exec(letter)?.[1]?.trim() ?? '');
      letter = null;
      if (sink.cuts > 0) {
        sink.cuts -= 1;
        socket.destroy();
      } else socket.write('250 taken\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`;
  const sink: CuttingSink = { url, taken, cuts: 0, close: () => void server.close() };
  return sink;
}

let house: TestHouse;
let sink: CuttingSink;
beforeAll(async () => {
  house = await stand(samplePlan);
  sink = await cuttingSink();
});
afterAll(async () => {
  sink.close();
  await house.close();
});

const post = () =>
  command(house.context(personIn('OPERATOR')), { verb: 'post', input: { clientKey: randomUUID() } }, async (tx) => {
    await tx.mail({ to: 'a@example.org', template: 'note', locale: 'it', params: {}, entityKey: 'a' });
    return {};
  });

test('F9 FIG17: a mail server that takes a letter and hangs up before 250 gets it again once, under the same Message-ID', async () => {
  const { house: inner } = house.open;
  const send = mailer({ ...inner, env: { ...inner.env, smtpUrl: sink.url } } as typeof inner, {
    note: () => ({ subject: 'Nota', text: 'Nota' }),
  });
  sink.cuts = 1;
  await post();
  const worker = mailWorker(inner, send);
  const open = () => house.sql('select attempts from outbox where done_at is null');
  expect(await open()).toHaveLength(1);
  for (let waits = 0; waits < 200 && (await open()).length > 0; waits += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  await worker.stop();
  expect(await open()).toEqual([]);
  process.stderr.write(`FIG17 1 crash of the mail server: ${sink.taken.length - 1} duplicate, 0 lost\n`);
  expect(sink.taken).toHaveLength(2);
  expect(new Set(sink.taken).size).toBe(1);
  expect(sink.taken[0]).toMatch(/^<.+@.+>$/);
}, 60_000);
