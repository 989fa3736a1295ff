import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, ROLES } from '@respi/kit/actor.js';
import { mailer } from '@respi/kit/mail.js';
import { key, personIn } from '@respi/kit/testing/stand.js';
import { mailWorker } from '@respi/kit/workers.js';
import { confirmEnteImport } from '../../src/import/commands/confirm-ente-import.js';
import { mails } from '../../src/mails.js';
import { standNetwork, type TestNetwork } from '../build/network-stand.js';

let house: TestNetwork;
let sink: Server;
/** What the mail server answers to an addressee; the words of a true one, which name the address. */
let answerTo: (address: string) => string;
beforeAll(async () => {
  house = await standNetwork();
  sink = createServer((socket) => {
    let isLetter = false;
    socket.write('220 sink\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        if (isLetter) {
          if (line === '.') socket.write('250 taken\r\n');
          isLetter = line !== '.';
          continue;
        }
        const address = /RCPT TO:<(.*)>/i.exec(line)?.[1];
        isLetter = line === 'DATA';
        if (address) socket.write(`${answerTo(address)}\r\n`);
        else if (isLetter) socket.write('354 go on\r\n');
        else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => sink.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  sink.close();
  await house.close();
});

const coordination = personIn('COORDINATION');
const invite = async (code: string, email: string) => {
  const rows = [{ line: 2, values: { codice: code, nome: `Ente ${code}`, categoria: 'ALTRO', invita: email } }];
  const [{ id }] = await house.sql(
    `insert into ente_import (id, name, encoding, separator, rows, made_at) values (gen_random_uuid(), 'x', 'utf-8', ';', $1::jsonb, now()) returning id`,
    [JSON.stringify(rows)],
  );
  await confirmEnteImport(house.context(coordination), { clientKey: key(), importId: id });
};
/** Lets the post of the house run until nothing is due. */
const post = async (isBlind = false) => {
  const { port } = sink.address() as { port: number };
  const open = house.open.house;
  const send = mailer({ ...open, env: { ...open.env, smtpUrl: `smtp://127.0.0.1:${port}` } }, mails);
  const worker = mailWorker(
    open,
    isBlind ? (job) => send(job).catch((error: Error) => Promise.reject(new Error(error.message))) : send,
  );
  const due = `select 1 from outbox where kind = 'MAIL' and done_at is null and dead_at is null and attempts = 0`;
  for (let turn = 0; turn < 200 && (await house.sql(due)).length > 0; turn += 1)
    await new Promise((go) => setTimeout(go, 25));
  await worker.stop();
};
const letters = async (actor: Actor = coordination, outcome?: string) => {
  const answer = await house.ask(
    actor,
    `query ($o: LetterOutcome) { adhesionLetters(first: 50, outcome: $o) { edges { node { id email outcome code viewerCanResend ente { name } } } } }`,
    { o: outcome ?? null },
  );
  return answer.data?.adhesionLetters?.edges.map(({ node }: { node: object }) => node) ?? null;
};
const resend = async (letterId: string, over: object = {}, actor: Actor = coordination) => {
  const answer = await house.ask(
    actor,
    'mutation ($input: ResendAdhesionLetterInput!) { resendAdhesionLetter(input: $input) { letter { email } userErrors { code field } } }',
    { input: { clientKey: key(), letterId, ...over } },
  );
  return answer.errors ? { refused: true } : answer.data.resendAdhesionLetter;
};

describe('N22: invitations that come back', () => {
  test('N22: an address that the mail server refuses for good is shown with its code, and is not tried again', async () => {
    answerTo = (address) => (address.startsWith('nessuno') ? `550 5.1.1 <${address}> user unknown` : '250 ok');
    await invite('ente-uno', 'nessuno@comune.example.org');
    await invite('ente-due', 'protocollo@comune.example.org');
    await post();
    expect(await letters()).toMatchObject([
      { email: 'protocollo@comune.example.org', outcome: 'SENT', code: null, viewerCanResend: false },
      { email: 'nessuno@comune.example.org', outcome: 'BOUNCED', code: '550 5.1.1', viewerCanResend: true },
    ]);
    const [{ last_error: kept }] = await house.sql(
      `select last_error from outbox where kind = 'MAIL' and dead_at is not null`,
    );
    expect(kept).toBe('bounce 550 5.1.1');
    expect(await letters(coordination, 'BOUNCED')).toHaveLength(1);
  });

  test('N22: it is sent again by hand to a corrected address, once', async () => {
    const [bounced] = await letters(coordination, 'BOUNCED');
    expect((await resend(bounced.id, { email: 'no' })).userErrors[0]).toEqual({ code: 'INVALID', field: ['email'] });
    expect(await resend(bounced.id, { email: 'Segreteria@comune.example.org' })).toEqual({
      letter: { email: 'segreteria@comune.example.org' },
      userErrors: [],
    });
    expect((await resend(bounced.id)).userErrors[0].code).toBe('WRONG_STATE');
    await post();
    expect((await letters()).map(({ outcome }: { outcome: string }) => outcome)).toEqual(['SENT', 'SENT', 'BOUNCED']);
  });

  test('N22: a mailbox that is full for now is tried again, and is no bounce', async () => {
    answerTo = () => '452 4.2.2 mailbox full';
    await invite('ente-tre', 'piena@comune.example.org');
    await post();
    const [full] = await letters();
    expect(full).toMatchObject({ outcome: 'QUEUED', viewerCanResend: false });
    expect((await resend(full.id)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test('N22 twin: without telling a refusal for good from others, a dead address waits as if it were on its way', async () => {
    answerTo = () => '550 5.1.1 user unknown';
    await invite('ente-quattro', 'nessuno@consorzio.example.org');
    await post(true);
    expect((await letters())[0].outcome).toBe('QUEUED');
  });

  test('N22: an ente that has answered is not invited again', async () => {
    const [bounced] = await letters(coordination, 'BOUNCED');
    await house.sql(
      `update adhesion set state = 'REQUESTED' where id = (select adhesion_id from adhesion_letter where id = $1)`,
      [bounced.id],
    );
    expect((await resend(bounced.id)).userErrors[0].code).toBe('WRONG_STATE');
  });

  test.each(ROLES)('N22: seen and sent again by %s', async (role) => {
    const sees = ['COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'].includes(role);
    const found = await letters(personIn(role));
    expect((found?.length ?? 0) > 0).toBe(sees);
    const answer = await resend('00000000-0000-4000-8000-000000000000', {}, personIn(role));
    expect(answer.userErrors?.[0]?.code === 'NOT_FOUND').toBe(
      ['COORDINATION', 'PROVINCIAL_COORDINATOR'].includes(role),
    );
  });
});
