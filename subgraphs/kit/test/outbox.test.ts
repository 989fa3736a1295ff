import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { command } from '../src/command.js';
import { leaseJobs, settleJob } from '../src/outbox-lease.js';
import { mailWorker } from '../src/workers.js';
import { personIn, stand, type TestHouse } from '../testing/stand.js';
import { samplePlan } from './sample-house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await stand(samplePlan);
});
afterAll(() => house.close());
beforeEach(() => house.sql('truncate outbox, idempotency'));

const send = (entityKey: string, at: number) =>
  command(house.context(personIn('OPERATOR')), { verb: 'send', input: { clientKey: randomUUID() } }, async (tx) => {
    await tx.send({ to: 'network', command: 'receiveNotice', entityKey, payload: { at } });
    return {};
  });
const post = (to: string) =>
  command(house.context(personIn('OPERATOR')), { verb: 'post', input: { clientKey: randomUUID() } }, async (tx) => {
    await tx.mail({ to, template: 'note', locale: 'it', params: {}, entityKey: to });
    return {};
  });
const lease = (limit = 10) => leaseJobs(house.open.house, 'MESSAGE', limit);
const expireLeases = () =>
  house.sql(`update outbox set leased_until = clock_timestamp() - interval '1 second' where leased_until is not null`);

describe('the outbox', () => {
  test('messages on one entity are never overtaken, others flow', async () => {
    await send('a', 1);
    await send('a', 2);
    await send('b', 3);
    const first = await lease();
    expect(first.map((job) => job.payload.at)).toEqual([1, 3]);
    expect(await lease()).toEqual([]);
    await settleJob(house.open.house, first[0]?.id ?? '');
    expect((await lease()).map((job) => job.payload.at)).toEqual([2]);
  });

  test('C42: a command that committed rings for its messages, one that was refused does not', async () => {
    let rings = 0;
    const deafen = house.open.house.posted.listen(() => {
      rings += 1;
    });
    await send('a', 1);
    expect(rings).toBe(1);
    await post('nobody').catch(() => undefined);
    expect(rings).toBe(1);
    deafen();
  });

  test('F10: a job whose holder died is taken by another when the lease ends, within 10 s', async () => {
    await send('a', 1);
    const [held] = await lease();
    expect(await lease()).toEqual([]);
    const [row] = await house.sql('select extract(epoch from leased_until - clock_timestamp()) as left from outbox');
    expect(Number(row.left)).toBeLessThanOrEqual(10);
    await expireLeases();
    expect((await lease()).map((job) => job.id)).toEqual([held?.id]);
  });

  test('two workers at once never hold the same job', async () => {
    for (let at = 0; at < 30; at += 1) await send(`e${at}`, at);
    const held = (await Promise.all(Array.from({ length: 6 }, () => lease(10)))).flat();
    expect(new Set(held.map((job) => job.id)).size).toBe(held.length);
    expect(held).toHaveLength(30);
  });

  test('F11: what fails waits longer each time and is dead after twelve attempts, and then lets the next pass', async () => {
    await send('a', 1);
    await send('a', 2);
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await house.sql(`update outbox set next_at = clock_timestamp() where done_at is null`);
      const [job] = await lease();
      expect(job?.payload.at).toBe(1);
      await settleJob(house.open.house, job?.id ?? '', { how: 'REFUSED', reason: 'refused by the target' });
    }
    const [dead] = await house.sql('select attempts, dead_at, last_error from outbox order by seq limit 1');
    expect(dead).toMatchObject({ attempts: 12, last_error: 'refused by the target' });
    expect(dead.dead_at).not.toBeNull();
    expect((await lease()).map((job) => job.payload.at)).toEqual([2]);
  });

  test('F11: a message that nobody is there to take waits for as long as that lasts, a minute at most between two tries', async () => {
    await send('a', 1);
    for (let attempt = 1; attempt <= 40; attempt += 1) {
      await house.sql(
        `update outbox set next_at = clock_timestamp(), silent_since = silent_since - interval '1 day' where done_at is null`,
      );
      const [job] = await lease();
      await settleJob(house.open.house, job?.id ?? '', { how: 'SILENT', reason: 'the house is away' });
    }
    const [waiting] = await house.sql(
      `select dead_at, refusals, next_at < clock_timestamp() + interval '91 seconds' as soon from outbox`,
    );
    expect(waiting).toEqual({ dead_at: null, refusals: 0, soon: true });
  });

  test('F11 twin: were silence counted as a refusal, it would be given up within the hour', async () => {
    await send('a', 1);
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await house.sql(`update outbox set next_at = clock_timestamp() where done_at is null`);
      const [job] = await lease();
      await settleJob(house.open.house, job?.id ?? '', { how: 'REFUSED', reason: 'the house is away' });
    }
    expect((await house.sql('select dead_at from outbox'))[0].dead_at).not.toBeNull();
  });

  test('F11: a letter that no server takes is given up after five days, not before', async () => {
    await post('a@example.org');
    const wait = async (days: number) => {
      await house.sql(
        `update outbox set next_at = clock_timestamp(), silent_since = clock_timestamp() - make_interval(days => $1)`,
        [days],
      );
      const [job] = await leaseJobs(house.open.house, 'MAIL', 1);
      await settleJob(house.open.house, job?.id ?? '', { how: 'SILENT', reason: '421 try later' });
      return (await house.sql('select dead_at is not null as over from outbox'))[0].over;
    };
    expect(await wait(4)).toBe(false);
    expect(await wait(6)).toBe(true);
  });

  test('TH18: a message lies sealed in the table', async () => {
    await post('rosa.bianchi@example.org');
    const [row] = await house.sql('select sealed_payload, origin::text as origin from outbox');
    expect(row.sealed_payload + row.origin).not.toMatch(/rosa|bianchi/);
  });

  test('FIG17: every letter is sent once to one recipient, a failed one again, under the same Message-ID', async () => {
    for (const name of ['a', 'b', 'c']) await post(`${name}@example.org`);
    const sent: string[] = [];
    let failures = 0;
    const worker = mailWorker(house.open.house, async (job) => {
      if (job.payload.to === 'b@example.org' && failures === 0) {
        failures += 1;
        throw new Error('421 try later');
      }
      sent.push(`${job.id} ${job.payload.to}`);
    });
    for (let waits = 0; waits < 60 && sent.length < 3; waits += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await worker.stop();
    expect(sent.map((line) => line.split(' ')[1]).sort()).toEqual(['a@example.org', 'b@example.org', 'c@example.org']);
    expect(await house.sql('select 1 from outbox where done_at is null')).toHaveLength(0);
  });

  test.each([
    [{ responseCode: 450, command: 'RCPT TO', response: '450 4.2.0 <a@example.org>: greylisted' }, '450 4.2.0'],
    [{ responseCode: 421, response: '421 try later' }, '421'],
    [{ responseCode: 550, command: 'MAIL FROM', response: '550 5.7.1 <a@example.org> no' }, '550 5.7.1'],
    [{ code: 'ETIMEDOUT' }, 'ETIMEDOUT'],
    [{}, 'The text channel answered 503'],
  ])(
    'F11 TH18: of a letter that waits the codes are kept, not the words of the mail server: %j',
    async (fault, kept) => {
      await post('a@example.org');
      const worker = mailWorker(house.open.house, () =>
        Promise.reject(Object.assign(new Error('The text channel answered 503'), fault)),
      );
      const reasons = async () => (await house.sql('select last_error from outbox')).map((row) => row.last_error);
      for (let waits = 0; waits < 100 && (await reasons())[0] === null; waits += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      await worker.stop();
      expect(await reasons()).toEqual([kept]);
    },
  );

  test.each(['a@b.org\r\nBcc: c@d.org', 'a@b.org, c@d.org', '<a@b.org>', 'nobody', ''])(
    'TH17: "%s" is no address',
    async (to) => {
      await expect(post(to)).rejects.toMatchObject({ userErrors: [{ code: 'INVALID', field: ['email'] }] });
    },
  );
});
