import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mailer } from '@respi/kit/mail.js';
import { leaseJobs, settleJob } from '@respi/kit/outbox-lease.js';
import { anonymous, key, type TestHouse } from '@respi/kit/testing/stand.js';
import { letters } from '../../src/letter/booking-letter.js';
import { waitingLetters } from '../../src/letter/waiting-letter.js';
import { tendTheLine } from '../../src/waiting/offer-places.job.js';
import { AGENDA, booked, clerk, emptied, MARRIAGE, standAppointments } from '../build/house.js';

/** A provider of short texts, as the channel knows any: it takes a POST and answers. */
const provider = { answers: 202, got: [] as { auth: string; key: string; body: Record<string, string> }[] };
let server: Server;
let house: TestHouse;
beforeAll(async () => {
  house = await standAppointments();
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const { authorization = '', 'idempotency-key': key = '' } = request.headers;
      provider.got.push({ auth: authorization, key: String(key), body: JSON.parse(text) });
      response.writeHead(provider.answers).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(async () => {
  server.close();
  await house.close();
});
beforeEach(async () => {
  house.clock.at('2026-11-23T09:00:00Z');
  await emptied(house);
  provider.got.length = 0;
  provider.answers = 202;
});

const configured = (isOn: boolean) =>
  Object.assign(house.open.house.env, {
    textUrl: isOn ? `http://127.0.0.1:${(server.address() as AddressInfo).port}/texts` : undefined,
    textToken: isOn ? 'secret-of-the-provider' : undefined,
  });
const phoneOnly = () => booked(house, { form: { email: null, phone: '333 1234567', language: 'ar' } });
/** Sends what is due, as the worker does. */
async function send() {
  const post = mailer(house.open.house, { ...letters, ...waitingLetters });
  for (const job of await leaseJobs(house.open.house, 'MAIL', 10)) {
    const failure = await post(job).then(
      () => undefined,
      (error: Error) => ({ how: 'SILENT' as const, reason: error.message }),
    );
    await settleJob(house.open.house, job.id, failure);
  }
}
const toCall = async () =>
  (await house.ask(clerk(), 'query ($id: ID!) { callList(agendaId: $id) { code } }', { id: AGENDA })).data.callList;

describe('short texts', () => {
  test('A45: who gave a telephone only is written to by the channel, with the code, the hour, the link and no name', async () => {
    configured(true);
    const mine = await phoneOnly();
    await send();
    expect(provider.got).toHaveLength(1);
    const [text] = provider.got;
    expect(text).toMatchObject({ auth: 'Bearer secret-of-the-provider', body: { to: '+393331234567', locale: 'ar' } });
    expect(text?.body.text).toContain(mine.code);
    expect(text?.body.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/ar\/prenotazione\/[\w-]{22}/);
    expect(text?.body.text).not.toMatch(/Fatima|Amrani/);
    expect(text?.key).toBe(text?.body.id);
  });

  test('A20 A45: what the provider refuses is tried again, and is failed in the log once it is given up', async () => {
    configured(true);
    provider.answers = 503;
    const mine = await phoneOnly();
    await send();
    const [row] = await house.sql('select attempts, done_at, last_error from outbox where kind = $$MAIL$$');
    expect(row).toMatchObject({ attempts: 1, done_at: null, last_error: 'The text channel answered 503' });
    await house.sql('update outbox set dead_at = now() where kind = $$MAIL$$');
    expect(await toCall()).toEqual([{ code: mine.code }]);
  });

  test('A45 A21: who waits in line with a telephone only is told of the offered place by a short text, with its term and link', async () => {
    configured(true);
    const input = { purposeId: MARRIAGE, kind: 'OFFER', name: 'Li', phone: '333 7654321', language: 'zh' };
    const join = 'mutation ($i: JoinWaitingListInput!) { joinWaitingList(input: $i) { token userErrors { code } } }';
    const joined = await house.ask(anonymous, join, { i: { ...input, clientKey: key(), privacyAccepted: true } });
    expect(joined.data.joinWaitingList.userErrors).toEqual([]);
    await send();
    await tendTheLine.run(house.open.house);
    await send();
    const texts = provider.got.map(({ body }) => body);
    expect(texts.map(({ to, locale }) => [to, locale])).toEqual([
      ['+393337654321', 'zh'],
      ['+393337654321', 'zh'],
    ]);
    expect(texts[1]?.text).toMatch(/http:\/\/127\.0\.0\.1:3000\/zh\/lista-attesa\/[\w-]{22}/);
    expect(texts[1]?.text).toContain('24');
    expect(texts[1]?.text).not.toContain('Li');
  });

  test('A45: without a channel nothing is pretended: no text is written, and the telephone is on the call list', async () => {
    configured(false);
    const mine = await phoneOnly();
    expect(await house.sql('select 1 from outbox where kind = $$MAIL$$')).toEqual([]);
    house.clock.at('2026-12-01T08:00:00Z');
    expect(await toCall()).toEqual([{ code: mine.code }]);
    const ask = '{ myAgendas { channels { kind isConfigured } } }';
    expect((await house.ask(clerk(), ask)).data.myAgendas[0].channels).toEqual([
      { kind: 'EMAIL', isConfigured: false },
      { kind: 'TEXT', isConfigured: false },
    ]);
  });
});
