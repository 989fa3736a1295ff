import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '@respi/kit/actor.js';
import { mailer } from '@respi/kit/mail.js';
import { anonymous, key, personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { mailWorker } from '@respi/kit/workers.js';
import { SMTPServer } from 'smtp-server';
import { letters as templates } from '../../src/letter/booking-letter.js';
import { AGENDA, booked, clerk, emptied, standAppointments } from '../build/house.js';

/* A mail server of the test: it takes letters, refuses one address, and keeps what was asked of it in the envelope. */

interface Taken {
  readonly to: string;
  readonly envid: string | undefined;
  readonly notify: unknown;
}
const taken: Taken[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  hideDSN: false,
  logger: false,
  onRcptTo: ({ address }, _session, done) =>
    address.startsWith('nessuno')
      ? done(Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }))
      : done(),
  onData(stream, session, done) {
    const [rcpt] = session.envelope.rcptTo as { address: string; dsn?: { notify?: unknown } }[];
    const { envid } = (session.envelope as { dsn?: { envid?: string } }).dsn ?? {};
    taken.push({ to: rcpt?.address ?? '', envid, notify: rcpt?.dsn?.notify });
    stream.on('end', () => done()).resume();
  },
});

let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  Object.assign(house.open.house.env, { smtpUrl: `smtp://127.0.0.1:${port}`, mailReports: true });
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(() => closed()));
  await house.close();
});
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
  taken.length = 0;
});

/** The worker of the house runs until every letter has been given to the server, or was refused. */
async function sent(): Promise<void> {
  const worker = mailWorker(house.open.house, mailer(house.open.house, templates));
  for (;;) {
    const waiting = await house.sql(
      `select 1 from outbox where kind = 'MAIL' and done_at is null and dead_at is null limit 1`,
    );
    if (waiting.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await worker.stop();
}

/** A report as Postfix writes it (RFC 3464), folded and with the headers of the letter behind it. */
const reportOf = (action: string, status: string, ids: { envid?: string; messageId?: string }): string =>
  [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'Message-Id: <20261123090100.4F1@mx.example.org>',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4F1.1"',
    '',
    '--4F1.1',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'Action: failed, says this sentence, which is no field.',
    '--4F1.1',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    ...(ids.envid ? [`Original-Envelope-Id: ${ids.envid}`] : []),
    '',
    'Final-Recipient: rfc822; uno@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 <uno@example.org>:',
    '    Recipient address rejected',
    '',
    '--4F1.1',
    'Content-Type: text/rfc822-headers',
    '',
    ...(ids.messageId ? [`Message-ID: <${ids.messageId}@appointments.respi>`] : []),
    '--4F1.1--',
  ].join('\r\n');

const machine = { ...anonymous, kind: 'CLIENT', scopes: ['appointments:reportLetter'] } as Actor;
const report = async (text: string, actor: Actor = machine) =>
  (
    await house.ask(
      actor,
      'mutation ($i: ReportLetterInput!) { reportLetter(input: $i) { recorded userErrors { code } } }',
      { i: { clientKey: key(), report: text } },
    )
  ).data?.reportLetter;
const letterId = async (): Promise<string> => (await house.sql(`select id from outbox where kind = 'MAIL'`))[0].id;
const log = async (id: string) =>
  (await house.ask(clerk(), 'query ($id: ID!) { staffBooking(id: $id) { messages { kind state code } } }', { id })).data
    .staffBooking.messages;
const toCall = async () =>
  (await house.ask(clerk(), 'query ($id: ID!) { callList(agendaId: $id) { code } }', { id: AGENDA })).data.callList;

describe('the log of what was written to a citizen', () => {
  test('A20: an answer of 250 proves that a server took the letter: sent, until a report says that it arrived', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'WAITING', code: null }]);
    await sent();
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'SENT', code: null }]);
    expect(taken).toEqual([{ to: 'uno@example.org', envid: await letterId(), notify: expect.anything() }]);
    expect(JSON.stringify(taken[0]?.notify)).toMatch(/SUCCESS.*FAILURE/);
    expect(await report(reportOf('delivered', '2.0.0', { envid: taken[0]?.envid ?? '' }))).toEqual({
      recorded: true,
      userErrors: [],
    });
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'DELIVERED', code: '2.0.0' }]);
    expect(await toCall()).toEqual([]);
  });

  test('A20: an address that the server refuses at once has failed, with its code, and is on the call list', async () => {
    const mine = await booked(house, { form: { email: 'nessuno@example.org' } });
    await sent();
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'FAILED', code: '5.1.1' }]);
    expect(await toCall()).toEqual([{ code: mine.code }]);
  });

  test('A20: what comes back after it was taken has failed too, by the id of the message where the envelope is lost', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    await sent();
    const ids = { messageId: await letterId() };
    expect(await report(reportOf('failed', '5.2.2 (mailbox full)', ids))).toMatchObject({ recorded: true });
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'FAILED', code: '5.2.2' }]);
    expect(await toCall()).toEqual([{ code: mine.code }]);
    await report(reportOf('delivered', '2.0.0', ids));
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'FAILED', code: '5.2.2' }]);
    const kept = JSON.stringify(await house.sql('select * from letter_report'));
    expect(kept).not.toContain('example.org');
  });

  test('A20: delayed, relayed, an answer of a person or no report at all settle nothing', async () => {
    const mine = await booked(house, { form: { email: 'uno@example.org' } });
    await sent();
    const envid = await letterId();
    for (const text of [
      reportOf('delayed', '4.4.1', { envid }),
      reportOf('relayed', '2.0.0', { envid }),
      reportOf('delivered', '2.0.0', {}),
      'Sono in ferie.\r\nAction: delivered\r\n',
      '',
    ]) {
      expect(await report(text)).toEqual({ recorded: false, userErrors: [] });
    }
    expect(await log(mine.id)).toEqual([{ kind: 'confirmed', state: 'SENT', code: null }]);
    expect((await report(reportOf('failed', '5.0.0', { envid: key() }))).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await report('x'.repeat(60_001))).userErrors).toEqual([{ code: 'TOO_LONG' }]);
  });

  test('A20 G2: a machine with this very scope reports, and nobody else', async () => {
    await booked(house, { form: { email: 'uno@example.org' } });
    const text = reportOf('failed', '5.1.1', { envid: await letterId() });
    for (const actor of [anonymous, clerk(), personIn('ADMIN'), { ...machine, scopes: ['appointments:read'] }]) {
      expect((await report(text, actor as Actor)) ?? null).toBeNull();
    }
    expect(await house.sql('select 1 from letter_report')).toEqual([]);
  });
});
